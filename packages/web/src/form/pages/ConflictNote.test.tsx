// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { formContextWith } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import { FormContextProvider, type ServerCopy } from '../FormContext.tsx'
import { ConflictNote } from './ConflictNote.tsx'

async function open(copy: ServerCopy) {
  const place = formContextWith({ name: 'typed here' }, { readServer: async () => copy })
  const screen = await render(
    <FormContextProvider value={place}>
      <ConflictNote />
    </FormContextProvider>,
  )
  return { screen, place }
}

describe('a draft that was changed in two places', () => {
  it('says which answers differ, and takes the other where the person says so', async () => {
    const { screen, place } = await open({ answers: { name: 'typed there' }, version: 3 })
    expect(screen.text()).toContain('Niet hetzelfde: Naam.')
    await screen.press('Neem wat er ergens anders staat')
    expect(place.answerStore.answers()).toEqual({ name: 'typed there' })
  })

  it('opens the other anew when it is on another version of the form', async () => {
    const anew = vi.fn(async () => {})
    const { screen, place } = await open({ answers: { name: 'typed there' }, version: 3, open: anew })
    await screen.press('Neem wat er ergens anders staat')
    expect(anew).toHaveBeenCalledOnce()
    expect(place.answerStore.answers()).toEqual({ name: 'typed here' })
  })
})
