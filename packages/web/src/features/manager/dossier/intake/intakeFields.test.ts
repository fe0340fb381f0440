import { describe, expect, it } from 'vitest'
import type { Translate } from '../../../../i18n/index.ts'
import { intakeBody, intakeErrors, intakeFields } from './intakeFields.ts'
import type { WillWords } from './willingness.ts'

const words: WillWords = { yes: 'wil meedoen', unsure: 'twijfelt', no: 'wil niet', 'not-asked': 'niet gevraagd' }
const names = ['Johan', 'Wim']
const sayKey: Translate<'dossierForms'> = key => key
const typed = {
  day: '20',
  month: '4',
  year: '2026',
  spokenWith: ' vader en Johan ',
  summary: 'Wat er speelt.',
  minutes: '',
  'will:Johan': 'yes',
  other: 'Oma belt terug.',
}
const today = '2026-04-20'

describe('the report of a conversation', () => {
  it('is sent trimmed, without what was left empty, with who wants to take part', () => {
    expect(intakeBody(typed, names, words)).toEqual({
      heldOn: '2026-04-20',
      spokenWith: 'vader en Johan',
      summary: 'Wat er speelt.',
      willing: 'Johan: wil meedoen\nOma belt terug.',
    })
  })

  it('opens again as it was typed', () => {
    const body = intakeBody({ ...typed, minutes: '55' }, names, words)
    expect(intakeBody(intakeFields(body, names, words), names, words)).toEqual(body)
  })

  it('may be sent when the day has been and it says with whom and what', () => {
    const fieldErrors = intakeErrors(typed, today, { names, words }, sayKey)
    expect(Object.values(fieldErrors).filter(Boolean)).toEqual([])
  })

  it('is held back for a day to come, half a number of minutes, and what is missing', () => {
    const wrong = { ...typed, day: '21', minutes: '1,5', spokenWith: ' ', summary: '' }
    expect(intakeErrors(wrong, today, { names, words }, sayKey)).toMatchObject({
      'intake-day': 'wrong.future',
      'intake-with': 'wrong.with',
      'intake-minutes': 'wrong.minutes',
      'intake-summary': 'wrong.summary',
    })
    expect(intakeErrors({ ...typed, day: '31' }, today, { names, words }, sayKey)['intake-day']).toBe('wrong.day')
  })
})
