import { beforeAll, describe, expect, it } from 'vitest'
import { everyType } from '../testing/forms.ts'
import { createAnswerStore } from './answerStore.ts'
import { createAutosave } from './autosave.ts'
import type { LocalDraft } from './localDrafts.ts'
import type { LocalStore } from './windows/localStore.ts'

/** One browser's storage, shared by its windows; each write is one step, as in IndexedDB. */
function browser() {
  const kept: LocalDraft[] = []
  let stored: LocalDraft | undefined
  const windows = new Set<{ readonly changed: () => void; readonly removed: () => void }>()
  const open = (): LocalStore => {
    let own: { readonly changed: () => void; readonly removed: () => void } | undefined
    const tell = (which: 'changed' | 'removed') => {
      for (const one of windows) if (one !== own) one[which]()
    }
    return {
      read: async () => stored,
      update: async change => {
        await Promise.resolve()
        const before = stored
        stored = change(stored)
        if (stored && stored !== before) kept.push(stored)
        if (stored !== before) tell('changed')
      },
      remove: async () => {
        stored = undefined
        tell('removed')
      },
      listen: (changed, removed) => {
        own = { changed, removed }
        windows.add(own)
        changed()
        return () => own && windows.delete(own)
      },
    }
  }
  return { kept, open, stored: () => stored }
}
// Loaded with the first form.
beforeAll(async () => {
  await import('./windows/sharing.ts')
})
const settled = () => new Promise(resolve => setTimeout(resolve, 20))

describe('filling in a form', () => {
  it('keeps every keystroke on the device', async () => {
    const { kept, open } = browser()
    const answerStore = createAnswerStore({ definition: everyType, answers: {}, local: open() })
    for (const text of ['J', 'Jo', 'Joh']) {
      answerStore.setAnswer('name', text)
      await settled()
    }
    expect(kept.map(one => one.answers.name)).toEqual(['J', 'Jo', 'Joh'])
    expect(kept.at(-1)?.form).toEqual({ id: 'every-type', version: 1 })
  })

  it('drops an answer that is emptied, whatever its shape', () => {
    const answerStore = createAnswerStore({
      definition: everyType,
      answers: { name: 'Johan' },
      local: browser().open(),
    })
    answerStore.setAnswer('name', '')
    answerStore.setAnswer('ticks', [])
    answerStore.setAnswer('born', { day: '', month: '', year: '' })
    expect(answerStore.answers()).toEqual({})
  })

  it('notes on the device whether the server lacks something', async () => {
    const { kept, open } = browser()
    const autosave = createAutosave({ version: 3, save: async () => ({ version: 4, savedAt: '2026-04-14T12:32:00Z' }) })
    const answerStore = createAnswerStore({ definition: everyType, answers: {}, local: open(), autosave })
    answerStore.setAnswer('name', 'Johan')
    await settled()
    expect(kept.at(-1)).toMatchObject({ version: 3, unsaved: true })
    await answerStore.flush()
    await settled()
    expect(kept.at(-1)).toMatchObject({ version: 4, unsaved: false })
  })

  it('keeps nothing any more once it is discarded', async () => {
    const { kept, open } = browser()
    const answerStore = createAnswerStore({ definition: everyType, answers: {}, local: open() })
    await answerStore.forget()
    answerStore.setAnswer('name', 'a late keystroke')
    await settled()
    expect(kept).toEqual([])
  })
})

describe('two windows of one form', () => {
  function twoWindows() {
    const shared = browser()
    const window = () => {
      const one = createAnswerStore({ definition: everyType, answers: {}, local: shared.open() })
      one.subscribe(() => {})
      return one
    }
    return { ...shared, a: window(), b: window() }
  }

  it('show what the other wrote, and overwrite none of it', async () => {
    const { a, b, stored } = twoWindows()
    a.setAnswer('name', 'Johan')
    await settled()
    b.setAnswer('story', 'from the second')
    await settled()
    expect(a.answers()).toEqual({ name: 'Johan', story: 'from the second' })
    expect(b.answers()).toEqual(a.answers())
    expect(stored()?.answers).toEqual(a.answers())
  })

  it('keep both texts where both wrote the same answer at once, until somebody chooses', async () => {
    const { a, b, stored } = twoWindows()
    a.setAnswer('story', 'from the first')
    b.setAnswer('story', 'from the second')
    await settled()
    const texts = [a.answers().story, ...(a.others().story ?? [])]
    expect(texts.toSorted()).toEqual(['from the first', 'from the second'])
    expect(b.others()).toEqual(a.others())
    b.choose('story', 'from the first')
    await settled()
    expect(a.answers().story).toBe('from the first')
    expect([a.others(), b.others(), stored()?.others]).toEqual([{}, {}, undefined])
  })

  it('are typed in fast, one after the other, without a choice', async () => {
    const { a, b } = twoWindows()
    for (const text of ['a', 'ab', 'abc']) a.setAnswer('story', text)
    await settled()
    for (const text of ['abcd', 'abcde']) b.setAnswer('story', text)
    await settled()
    expect([a.answers().story, a.others(), b.others()]).toEqual(['abcde', {}, {}])
  })

  it('send one request between them', async () => {
    const { a, b } = twoWindows()
    const body = { form: { id: 'every-type', version: 1 }, answers: {}, locale: 'nl' } as const
    const first = await a.noteSending({ intent: 'first', body })
    const second = await b.noteSending({ intent: 'second', body })
    expect([first?.intent, second?.intent]).toEqual(['first', 'first'])
    await a.noteSending(undefined)
    await settled()
    expect((await b.noteSending({ intent: 'third', body }))?.intent).toBe('third')
  })

  it('both know when it was sent, with what the other had that was not in it', async () => {
    const { a, b, stored } = twoWindows()
    a.setAnswer('name', 'Johan')
    await settled()
    const finished = a.finish('LIN-2026-000147')
    b.setAnswer('story', 'too late')
    await finished
    await settled()
    expect(b.sent()).toMatchObject({ number: 'LIN-2026-000147', unsent: { story: 'too late' } })
    b.setAnswer('story', 'later still')
    await settled()
    expect(stored()).toMatchObject({ answers: {}, sent: { number: 'LIN-2026-000147' } })
  })

  it('are both empty when it is discarded in one', async () => {
    const { a, b } = twoWindows()
    a.setAnswer('name', 'Johan')
    await settled()
    await a.forget()
    await settled()
    expect(b.answers()).toEqual({})
  })
})
