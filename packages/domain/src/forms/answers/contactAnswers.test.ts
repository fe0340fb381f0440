import { describe, expect, it } from 'vitest'
import { sectors } from '../../tenants/tenant.ts'
import { starterForms } from '../starter/index.ts'
import { contactAnswersIn, withKnownContact } from './contactAnswers.ts'

const { professional, citizen } = starterForms('youth-care')
const sara = { referrerRole: 'Gezinsbegeleider', referrerPhone: '0470 98 76 54', referrerWhen: 'na 16 uur' }

describe('what is known of a member who refers', () => {
  it('is what they said of themself the last time, and nothing of anybody else', () => {
    const answers = { mainPerson: { name: 'Johan', phone: '0470 11 22 33' }, story: 'x', ...sara }
    expect(contactAnswersIn(professional, answers)).toEqual(sara)
  })

  it.each(sectors)('is filled in of itself in the form of %s', sector => {
    const form = starterForms(sector).professional
    expect(withKnownContact(form, {}, sara)).toEqual(sara)
  })

  it('never replaces what they typed, and leaves out what the form would refuse', () => {
    expect(withKnownContact(professional, { referrerRole: 'Consulent' }, sara)).toMatchObject({
      referrerRole: 'Consulent',
    })
    expect(withKnownContact(professional, {}, { ...sara, referrerPhone: 'bel maar' })).not.toHaveProperty(
      'referrerPhone',
    )
    expect(withKnownContact(professional, {}, { ...sara, mainPerson: 'x', story: 'y' })).toEqual(sara)
  })

  it('is never taken from, nor put into, a citizen’s form', () => {
    expect(contactAnswersIn(citizen, { contactBy: 'phone', phone: '0470 98 76 54' })).toEqual({})
    expect(withKnownContact(citizen, {}, { phone: '0470 98 76 54' })).toEqual({})
  })
})
