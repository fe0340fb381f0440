import { describe, expect, it } from 'vitest'
import { locales } from '../language/locale.ts'
import { Tenant } from '../tenants/tenant.ts'
import { WayOfWorking } from '../variants/wayOfWorking.ts'
import { guardIds } from './guardIds.ts'
import { fixedForAll, guardGroups, guardOf, guards, seeds } from './guards.ts'

describe('the guards', () => {
  it('are all nineteen there, once each, in order', () => {
    expect(guards.map(({ id }) => id)).toEqual(Array.from({ length: 19 }, (_, index) => `G${index + 1}`))
    expect(guards).toEqual(guardIds.map(guardOf))
  })

  it('stand in three groups, none of them empty', () => {
    expect(guardGroups.map(group => guards.filter(guard => guard.group === group).length)).toEqual([4, 9, 6])
  })

  it.each(guards)('$id is told in every language, in the words of a source', ({ title, explanation, quotes }) => {
    for (const locale of locales) {
      expect(title[locale]).toMatch(/\p{L}{3}/u)
      expect(explanation[locale]).toMatch(/\p{L}{3}/u)
    }
    for (const { words, from } of quotes) {
      expect(words.length).toBeGreaterThan(10)
      expect(seeds).toHaveProperty([from])
    }
  })

  it('say literally what the sources say', () => {
    expect(guardOf('G14').quotes).toEqual([
      { words: 'De coördinator en de eventuele aanwezige hulpverleners verlaten de zaal', from: '001' },
      { words: 'essentieel gewaarborgd', from: '000' },
    ])
    expect(guardOf('G18').quotes[0].words).toBe(
      'Eén maand na de conferentie neemt de coördinator contact op met een aantal kernfiguren',
    )
    expect(fixedForAll).toEqual({
      words: 'Uitgangspunten, visie en voorwaarden zijn altijd gelijk. Variatie is er soms in werkwijze',
      from: '004',
    })
  })
})

/** What the guards are about, as a field to set one by would be called. */
const guarded =
  /^(guards?|age|ages|intake|confirmed|requirements?|disclosed?|volunteers?|training|certified|supervis\w*|opinion|advice|child\w*|safe\w*|private|refus\w*|conditions?|initiative|owners?|release\w*|skip\w*|without|allow\w*)$/
/** `intakeQuestions` adds to the conversation, and can't do without it. */
const adds = new Set(['intakeQuestions'])
const words = (field: string): readonly string[] => field.split(/(?=[A-Z])/).map(word => word.toLowerCase())
const isSetting = (field: string): boolean => !adds.has(field) && words(field).some(word => guarded.test(word))

describe('no guard can be set', () => {
  it.each([
    ['a way of working', WayOfWorking.shape],
    ['a partner', Tenant.shape],
  ])('%s has no field for one', (_, shape) => {
    expect(Object.keys(shape).filter(isSetting)).toEqual([])
  })

  it('which is looked for well enough to find one', () => {
    const fields = ['ageLimit', 'skipIntake', 'privateTime', 'minimumRequirement', 'allowConditions', 'safetyCheck']
    expect(fields.filter(isSetting)).toEqual(fields)
  })

  it.each(guardIds)('a way of working that names %s is no way of working', id => {
    expect(WayOfWorking.safeParse({ [id]: false }).success).toBe(false)
    expect(WayOfWorking.safeParse({ guards: { [id]: false } }).success).toBe(false)
  })

  it('nobody can be let into private time (G14), and the month after can not be moved (G18)', () => {
    expect(WayOfWorking.safeParse({ present: { private: ['expert'] } }).success).toBe(false)
    expect(WayOfWorking.safeParse({ evaluations: [1] }).success).toBe(false)
    expect(WayOfWorking.safeParse({ evaluations: [2] }).success).toBe(true)
  })
})
