import { describe, expect, it, vi } from 'vitest'
import { everyType } from '../testing/forms.ts'
import { createAnswerStore } from './answerStore.ts'
import { createAutosave } from './autosave.ts'
import type { LocalDraft } from './localDrafts.ts'

const keeping = () => {
  const kept: LocalDraft[] = []
  return { kept, keep: async (one: LocalDraft) => void kept.push(one), forget: vi.fn(async () => {}) }
}

describe('filling in a form', () => {
  it('keeps every keystroke on the device', () => {
    const { kept, keep, forget } = keeping()
    const answerStore = createAnswerStore({ definition: everyType, answers: {}, keep, forget })
    for (const text of ['J', 'Jo', 'Joh']) answerStore.setAnswer('name', text)
    expect(kept.map(one => one.answers.name)).toEqual(['J', 'Jo', 'Joh'])
    expect(kept.at(-1)?.form).toEqual({ id: 'every-type', version: 1 })
  })

  it('drops an answer that is emptied, whatever its shape', () => {
    const { keep, forget } = keeping()
    const answerStore = createAnswerStore({ definition: everyType, answers: { name: 'Johan' }, keep, forget })
    answerStore.setAnswer('name', '')
    answerStore.setAnswer('ticks', [])
    answerStore.setAnswer('born', { day: '', month: '', year: '' })
    expect(answerStore.answers()).toEqual({})
  })

  it('notes on the device whether the server lacks something', async () => {
    const { kept, keep, forget } = keeping()
    const autosave = createAutosave({ version: 3, save: async () => ({ version: 4, savedAt: '2026-04-14T12:32:00Z' }) })
    const answerStore = createAnswerStore({ definition: everyType, answers: {}, keep, forget, autosave })
    answerStore.setAnswer('name', 'Johan')
    expect(kept.at(-1)).toMatchObject({ version: 3, unsaved: true })
    await answerStore.flush()
    expect(kept.at(-1)).toMatchObject({ version: 4, unsaved: false })
  })

  it('keeps nothing any more once it is sent', async () => {
    const { kept, keep, forget } = keeping()
    const answerStore = createAnswerStore({ definition: everyType, answers: {}, keep, forget })
    await answerStore.forget()
    answerStore.setAnswer('name', 'a late keystroke')
    expect(kept).toEqual([])
    expect(forget).toHaveBeenCalled()
  })
})
