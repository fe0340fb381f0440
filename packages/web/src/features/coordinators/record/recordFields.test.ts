import { describe, expect, it } from 'vitest'
import { languageFields, languageList, languagesOf } from '../fields/languages.ts'
import { availabilityBody, availabilityFields, awayFaults, mostOf } from './availability/availabilityFields.ts'
import { paperBody, paperFaults, paperFields } from './papers/paperFields.ts'
import { skillsOf, wishBody, wishFields } from './wishes/wishFields.ts'

describe('what stands in a record, as fields and back', () => {
  it('is the availability, without the days away that are over', () => {
    const ahead = { from: '2026-07-01', until: '2026-07-21' }
    const away = [{ from: '2025-07-01', until: '2025-07-21' }, ahead]
    const values = availabilityFields({
      availability: { most: 3, away, note: 'liefst ’s avonds' },
      today: '2026-05-01',
    })
    expect(availabilityBody(values)).toEqual({ most: 3, away: [ahead], note: 'liefst ’s avonds' })
    expect(Object.values(awayFaults(values)).filter(Boolean)).toEqual([])
  })

  it('takes away a period of which both days are emptied, and refuses a number that is none', () => {
    const away = [{ from: '2026-07-01', until: '2026-07-21' }]
    const values = availabilityFields({ availability: { most: 1, away }, today: '2026-05-01' })
    const emptied = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, field.startsWith('away-') ? '' : value]),
    )
    expect(availabilityBody(emptied).away).toEqual([])
    expect(['0', ' 20 ', '21', '-1', 'drie', ''].map(most => mostOf({ most }))).toEqual([
      0,
      20,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is the papers; one that is left empty is taken away', () => {
    const papers = {
      certificate: { from: '2023-05-01', until: '2028-03-31' },
      conduct: { from: '2023-02-01', until: '2028-01-31' },
      secrecy: '2023-02-01',
    }
    const values = paperFields({ papers })
    expect(JSON.parse(JSON.stringify(paperBody(values)))).toEqual({ conduct: papers.conduct, secrecy: papers.secrecy })
    expect(Object.values(paperFaults(values, '2026-05-01')).filter(Boolean)).toEqual([])
    expect(paperFaults(values, '2023-01-01').secrecy).toBe('future')
  })

  it('is what a family may ask for: each skill once, nothing told stays nothing', () => {
    expect(skillsOf({ skills: 'hond, Gebarentaal\n\nhond;  jonge   kinderen ' })).toEqual([
      'hond',
      'Gebarentaal',
      'jonge kinderen',
    ])
    expect(wishBody(wishFields({ skills: [] }))).toEqual({ skills: [] })
    const told = { skills: ['hond'], gender: 'woman', background: 'Uit Tanger' } as const
    expect(wishBody(wishFields({ ...told, skills: [...told.skills] }))).toEqual(told)
  })

  it('is the languages, in one order and in words; one that is not offered is kept', () => {
    expect(languagesOf(languageFields(['ar', 'nl', 'zu']))).toEqual(['nl', 'ar', 'zu'])
    expect(languageList(['nl', 'fr', 'pap', 'vgt'], 'nl')).toBe('Nederlands, Frans, Papiaments en Vlaamse Gebarentaal')
  })
})
