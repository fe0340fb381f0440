// @vitest-environment happy-dom
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import { type FieldErrors, noFieldErrors } from '../fieldErrors.ts'
import { QuestionField } from './QuestionField.tsx'

const wim = { name: 'Wim', relation: 'broer', birthDate: { day: '2', month: '3', year: '2008' } }
const edith = { name: 'Tante Edith', note: 'Woont in Leuven' }

let typed: unknown
function People({
  start,
  fieldErrors = noFieldErrors,
}: {
  readonly start: unknown
  readonly fieldErrors?: FieldErrors
}) {
  const [value, setValue] = useState(start)
  typed = value
  return (
    <QuestionField
      question={questionOf('people')}
      value={value}
      onChange={setValue}
      fieldErrors={fieldErrors}
      locale="nl"
      today="2026-04-14"
    />
  )
}

describe('people as cards', () => {
  it('say who somebody is, with the age and not the birth date', async () => {
    const screen = await render(<People start={[wim, edith]} />)
    expect(screen.text()).toContain('Wim · broer, 18 jaar')
    expect(screen.text()).toContain('Woont in Leuven')
    expect(screen.text()).not.toContain('2008')
  })

  it('add another: an open card with the focus on the name', async () => {
    const screen = await render(<People start={[wim]} />)
    await screen.press('+ Nog een persoon')
    expect(document.activeElement?.id).toBe('q-people-1-name')
    await screen.type('Naam', 'Tante Edith')
    await screen.press('Klaar met deze kaart')
    expect(typed).toEqual([wim, { name: 'Tante Edith' }])
    expect(document.activeElement?.textContent).toBe('+ Nog een persoon')
  })

  it('a card that was left empty is no person', async () => {
    const screen = await render(<People start={undefined} />)
    await screen.press('+ Voeg een persoon toe')
    await screen.press('Klaar met deze kaart')
    expect(typed).toEqual([])
  })

  it('change one in place', async () => {
    const screen = await render(<People start={[wim, edith]} />)
    await screen.press('Wijzig Tante Edith')
    await screen.type('Wie is dit?', 'tante')
    expect(typed).toEqual([wim, { ...edith, relation: 'tante' }])
  })

  it('remove one, and take that back where it was', async () => {
    const screen = await render(<People start={[wim, edith]} />)
    await screen.press('Verwijder Wim')
    expect(typed).toEqual([edith])
    expect(screen.text()).toContain('Wim is verwijderd.')
    await screen.press('Zet terug')
    expect(typed).toEqual([wim, edith])
  })

  it('open the card that a fault points at, so that its link has somewhere to go', async () => {
    const fieldErrors: FieldErrors = new Map([
      ['people.1.birthDate', { kind: 'invalid', sentence: 'Jaar?', code: 'date-year-missing' }],
    ])
    const screen = await render(<People start={[wim, edith]} fieldErrors={fieldErrors} />)
    expect(screen.get('#q-people-1-birthDate').closest('label')?.textContent).toContain('Jaar')
  })
})
