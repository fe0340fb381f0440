// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { everyType, formContextWith } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import { createAnswerStore } from '../answerStore.ts'
import { createAutosave } from '../autosave.ts'
import { FormContextProvider, type ServerCopy } from '../FormContext.tsx'
import { DraftConflict } from './DraftConflict.tsx'
import { noStore } from './localStore.ts'

const savedAt = '2026-04-14T12:32:00Z'

/** Began with `saved`, typed `here`, and the server has `copy` now. */
async function open(saved: object, here: object, copy: ServerCopy) {
  const save = vi.fn(async () => ({ version: copy.version + 1, savedAt }))
  const autosave = createAutosave({ version: 1, saved: { ...saved }, state: { kind: 'conflict' }, save })
  const answerStore = createAnswerStore({ definition: everyType, answers: { ...here }, autosave, local: noStore })
  const place = formContextWith({}, { answerStore, readServer: async () => copy })
  const screen = await render(
    <FormContextProvider value={place}>
      <DraftConflict />
    </FormContextProvider>,
    ['common', 'form', 'windows'],
  )
  return { screen, answerStore, save }
}

describe('a draft that was changed in two places', () => {
  it('goes together by itself where each changed something else', async () => {
    const { answerStore, save } = await open({}, { name: 'Johan' }, { answers: { story: 'there' }, version: 3 })
    expect(answerStore.answers()).toEqual({ name: 'Johan', story: 'there' })
    expect(save).toHaveBeenCalledWith({ name: 'Johan', story: 'there' }, 3)
  })

  it('shows both texts of one answer, and saves nothing until one is chosen', async () => {
    const { screen, answerStore, save } = await open(
      {},
      { story: 'from here' },
      { answers: { story: 'from there' }, version: 3 },
    )
    expect(screen.text()).toContain('from here')
    expect(screen.text()).toContain('from there')
    expect(save).not.toHaveBeenCalled()
    await screen.press('Houd allebei')
    expect(answerStore.answers().story).toBe('from here\n\nfrom there')
    expect(save).toHaveBeenCalledWith(answerStore.answers(), 3)
  })

  it('opens the other anew when it is on another version of the form', async () => {
    const anew = vi.fn(async () => {})
    const copy = { answers: { name: 'typed there' }, version: 3, open: anew }
    const { screen, answerStore } = await open({}, { name: 'typed here' }, copy)
    expect(screen.text()).toContain('Niet hetzelfde: Naam.')
    await screen.press('Neem wat er ergens anders staat')
    expect(anew).toHaveBeenCalledOnce()
    expect(answerStore.answers()).toEqual({ name: 'typed here' })
  })
})
