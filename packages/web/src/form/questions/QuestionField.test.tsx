// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { questionOf } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import { type FieldErrors, noFieldErrors } from '../fieldErrors.ts'
import { QuestionField } from './QuestionField.tsx'

async function show(key: string, value?: unknown, fieldErrors: FieldErrors = noFieldErrors) {
  const onChange = vi.fn<(value: unknown) => void>()
  const props = { question: questionOf(key), value, onChange, fieldErrors, locale: 'nl' as const, today: '2026-04-14' }
  return { screen: await render(<QuestionField {...props} />), onChange }
}

describe('a question on the screen', () => {
  it('has its label, its hint and its input, tied together', async () => {
    const { screen, onChange } = await show('name', 'Joh')
    const input = screen.labelled('Naam')
    expect(input.getAttribute('aria-describedby')).toBe('q-name-hint')
    expect(screen.get('#q-name-hint').textContent).toBe('Zoals iedereen het zegt.')
    await screen.type('Naam', 'Johan')
    expect(onChange).toHaveBeenLastCalledWith('Johan')
  })

  it('says when it may be skipped', async () => {
    expect((await show('name')).screen.text()).not.toContain('mag je overslaan')
    expect((await show('story')).screen.text()).toContain('mag je overslaan')
  })

  it('shows what is wrong in red and what is missing in sun, before the input', async () => {
    const wrong: FieldErrors = new Map([['name', { kind: 'invalid', sentence: 'Te lang.', code: 'too-long' }]])
    const { screen } = await show('name', 'x', wrong)
    expect(screen.get('.field').className).toContain('invalid')
    expect(screen.labelled('Naam').getAttribute('aria-invalid')).toBe('true')
    const missing: FieldErrors = new Map([['name', { kind: 'todo', sentence: 'Vul iets in.', code: 'required' }]])
    const other = (await show('name', undefined, missing)).screen
    expect(other.get('.field').className).toContain('todo')
    expect(other.labelled('Naam').hasAttribute('aria-invalid')).toBe(false)
  })

  it('keeps half a date half a date', async () => {
    const { screen, onChange } = await show('born', { day: '14', month: '9' })
    await screen.type('Dag', '15')
    expect(onChange).toHaveBeenLastCalledWith({ day: '15', month: '9', year: '' })
  })

  it('shows a stored date in its three parts, and empties to nothing', async () => {
    const { screen } = await show('born', '2017-09-04')
    expect(screen.all('input').map(input => input.getAttribute('value'))).toEqual(['4', '9', '2017'])
    const { screen: last, onChange } = await show('born', { day: '4', month: '', year: '' })
    await last.type('Dag', '')
    expect(onChange).toHaveBeenLastCalledWith(undefined)
  })

  it('leads the link of a missing year to the year', async () => {
    const fieldErrors: FieldErrors = new Map([
      ['born', { kind: 'invalid', sentence: 'Jaar?', code: 'date-year-missing' }],
    ])
    const { screen } = await show('born', { day: '1', month: '2', year: '' }, fieldErrors)
    expect(screen.labelled('Jaar').id).toBe('q-born')
  })

  it('asks yes or no as two radios', async () => {
    const { screen, onChange } = await show('court')
    await act(async () => screen.labelled('Nee').click())
    expect(onChange).toHaveBeenLastCalledWith(false)
  })

  it('tells how much room is left near the end only', async () => {
    expect((await show('story', 'kort')).screen.all('[role=status]')).toHaveLength(0)
    expect((await show('story', 'x'.repeat(19))).screen.text()).toContain('Er past nog 1 teken bij.')
    expect((await show('story', 'x'.repeat(22))).screen.text()).toContain('Er staan 2 tekens te veel.')
  })

  it('writes the unit beside a number', async () => {
    const { screen } = await show('rooms', '3')
    expect(screen.labelled('Kamers').getAttribute('inputmode')).toBe('decimal')
    expect(screen.text()).toContain('kamers')
  })

  it('gives e-mail and phone their keyboards; fills in by itself only the reader’s own', async () => {
    const email = (await show('email')).screen.labelled('E-mail')
    expect([email.getAttribute('type'), email.getAttribute('autocomplete')]).toEqual(['email', 'email'])
    const phone = (await show('phone')).screen.labelled('Telefoon')
    expect([phone.getAttribute('type'), phone.getAttribute('autocomplete')]).toEqual(['tel', 'off'])
  })

  it('draws a short choice as radios that can be cleared, a long one as a list', async () => {
    const { screen, onChange } = await show('few', 'o1')
    expect(screen.all('input[type=radio]')).toHaveLength(3)
    await screen.press('Wis dit antwoord')
    expect(onChange).toHaveBeenLastCalledWith(undefined)
    const list = await show('many')
    expect(list.screen.all('option')).toHaveLength(10)
    await list.screen.type('Veel keus', 'o9')
    expect(list.onChange).toHaveBeenLastCalledWith('o9')
  })

  it('keeps several ticks in the order of the options', async () => {
    const { screen, onChange } = await show('ticks', ['o3'])
    await act(async () => screen.labelled('Optie 1').click())
    expect(onChange).toHaveBeenLastCalledWith(['o1', 'o3'])
  })

  it('takes consent as a tick, and an unticked box as no answer', async () => {
    const { screen, onChange } = await show('mayCall', true)
    await act(async () => screen.labelled('Je mag mij bellen.').click())
    expect(onChange).toHaveBeenLastCalledWith(undefined)
  })

  it('asks one person field by field', async () => {
    const { screen, onChange } = await show('main', { name: 'Johan' })
    await screen.type('Wie is dit?', 'zoon')
    expect(onChange).toHaveBeenLastCalledWith({ name: 'Johan', relation: 'zoon' })
  })
})
