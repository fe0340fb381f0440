import { describe, expect, it } from 'vitest'
import { knownForm, wayWith } from '../../test-data/ways.ts'
import { defaultWayOfWorking } from './defaultWayOfWorking.ts'
import { linkedForms } from './linkedForms.ts'
import { readiness } from './readiness.ts'

const tenant = {
  forms: { professional: 'referral', citizen: 'self-referral' },
  languages: ['nl', 'fr', 'en'],
  variantNames: {},
  enabledVariants: ['family'],
} as const
const open = { ...tenant, languages: [...tenant.languages], enabledVariants: [...tenant.enabledVariants] }
const main = [knownForm({ id: 'referral' }), knownForm({ id: 'self-referral', audience: 'citizen' })]
const streets = knownForm({ id: 'streets', variants: ['neighbourhood'] })
const offences = knownForm({ id: 'offences', variants: ['restorative'] })
const codes = (of: ReturnType<typeof readiness>) => of.points.map(({ code }) => code)

describe('the forms of a kind of conference', () => {
  it('are the first ones of the partner, where these are made for it', () => {
    expect(linkedForms('family', tenant, main, defaultWayOfWorking)).toEqual({
      professional: main[0],
      citizen: main[1],
    })
    expect(linkedForms('neighbourhood', tenant, main, defaultWayOfWorking)).toEqual({})
  })

  it('are those that were linked, and not one that no longer fits', () => {
    const way = wayWith({ forms: { professional: 'streets' } })
    expect(linkedForms('neighbourhood', tenant, [...main, streets], way).professional).toBe(streets)
    expect(linkedForms('family', tenant, [...main, streets], way).professional).toBe(main[0])
  })
})

describe('a kind of conference', () => {
  it('can not be enabled without a form', () => {
    const before = readiness('neighbourhood', open, main, defaultWayOfWorking)
    expect([codes(before), before.mayEnable]).toEqual([['no-form'], false])
    const way = wayWith({ forms: { professional: 'streets' } })
    const after = readiness('neighbourhood', open, [...main, streets], way)
    expect(after.points).toEqual([{ code: 'no-form-for', source: 'citizen', blocks: false }])
    expect(after.mayEnable).toBe(true)
  })

  it('that holds offence data can not be enabled without a ground in law', () => {
    const way = wayWith({ forms: { professional: 'offences' } })
    const without = readiness('restorative', open, [offences], way)
    expect([codes(without), without.mayEnable]).toEqual([['no-legal-ground', 'no-form-for'], false])
    const ground = { ...open, specialGround: 'Decreet jeugddelinquentierecht' }
    expect(readiness('restorative', ground, [offences], way).mayEnable).toBe(true)
  })

  it('that is the last one enabled can not be disabled', () => {
    expect(readiness('family', open, main, defaultWayOfWorking)).toMatchObject({
      isEnabled: true,
      keptOn: 'last-enabled',
    })
    const both = main.map(form => ({ ...form, variants: ['family' as const, 'neighbourhood' as const] }))
    const two = { ...open, enabledVariants: ['family' as const, 'neighbourhood' as const] }
    expect(readiness('family', two, both, defaultWayOfWorking)).not.toHaveProperty('keptOn')
    expect(readiness('restorative', two, both, defaultWayOfWorking)).toMatchObject({ isEnabled: false })
  })

  it('that is all that the form for everyone serves can not be disabled (G1)', () => {
    const two = { ...open, enabledVariants: ['family' as const, 'neighbourhood' as const] }
    expect(readiness('family', two, main, defaultWayOfWorking).keptOn).toBe('last-way-in')
    expect(readiness('neighbourhood', two, main, defaultWayOfWorking)).not.toHaveProperty('keptOn')
  })

  it('says in which language its own name is missing, once it has one', () => {
    const named = { ...open, variantNames: { family: { nl: 'Familieberaad', fr: ' ' } } }
    expect(readiness('family', named, main, defaultWayOfWorking).points).toEqual([
      { code: 'name-missing', language: 'fr', blocks: false },
      { code: 'name-missing', language: 'en', blocks: false },
    ])
    expect(readiness('family', open, main, defaultWayOfWorking).points).toEqual([])
  })

  it('says that its form was closed, or is no longer made for it', () => {
    const closed = [{ ...streets, isOpen: false }]
    const way = wayWith({ forms: { professional: 'streets', citizen: 'streets' } })
    expect(readiness('neighbourhood', open, closed, way).points).toEqual([
      { code: 'form-closed', source: 'professional', blocks: false },
      { code: 'form-unfit', source: 'citizen', blocks: false },
      { code: 'no-form-for', source: 'citizen', blocks: false },
    ])
  })
})
