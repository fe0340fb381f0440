import { describe, expect, it } from 'vitest'
import { knownForm, wayWith } from '../../test-data/ways.ts'
import { defaultWayOfWorking } from './defaultWayOfWorking.ts'
import { linkedForms } from './linkedForms.ts'
import { missingNames, needsLegalGround, readiness } from './readiness.ts'
import { variantIds } from './variantIds.ts'

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

  it.each(variantIds)('%s needs a ground in law only if it holds offence data', variant => {
    expect(needsLegalGround(variant)).toBe(variant === 'restorative')
    const both = main.map(form => ({ ...form, variants: [variant] }))
    const { points } = readiness(variant, { ...open, enabledVariants: [] }, both, defaultWayOfWorking)
    expect(points).toEqual(variant === 'restorative' ? [{ code: 'no-legal-ground', blocks: true }] : [])
  })

  it('that is enabled can not be enabled again, whatever there is to look at', () => {
    expect(readiness('family', open, main, defaultWayOfWorking)).toMatchObject({
      points: [],
      isEnabled: true,
      mayEnable: false,
    })
    const other = { ...open, enabledVariants: ['neighbourhood' as const] }
    expect(readiness('family', other, main, defaultWayOfWorking)).toMatchObject({ isEnabled: false, mayEnable: true })
  })

  it('may be disabled when both first forms serve another, whatever other forms there are', () => {
    const both = main.map(form => ({ ...form, variants: ['family' as const, 'neighbourhood' as const] }))
    const two = { ...open, enabledVariants: ['family' as const, 'neighbourhood' as const] }
    const onlyFamily = knownForm({ id: 'third' })
    expect(readiness('family', two, [...both, onlyFamily], defaultWayOfWorking)).not.toHaveProperty('keptOn')
    const [professional, citizen] = both
    if (professional === undefined || citizen === undefined) throw new Error('two forms')
    const narrow = { ...professional, variants: ['family' as const] }
    expect(readiness('family', two, [narrow, citizen], defaultWayOfWorking).keptOn).toBe('last-way-in')
    const narrowCitizen = { ...citizen, variants: ['family' as const] }
    expect(readiness('family', two, [professional, narrowCitizen], defaultWayOfWorking).keptOn).toBe('last-way-in')
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

  it('has no name of its own while that is empty in each language', () => {
    const names = (variantNames: Parameters<typeof missingNames>[1]['variantNames']) =>
      missingNames('family', { languages: ['nl', 'fr'], variantNames })
    expect(names({})).toEqual([])
    expect(names({ family: {} })).toEqual([])
    expect(names({ family: { nl: ' ', fr: '' } })).toEqual([])
    expect(names({ family: { nl: 'Beraad', fr: 'Conseil' } })).toEqual([])
    expect(names({ family: { en: 'Council' } })).toEqual(['nl', 'fr'])
    expect(names({ neighbourhood: { nl: 'Beraad' } })).toEqual([])
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

  it('says that a linked form is gone or unfit, also where the first form of the partner takes over', () => {
    const gone = wayWith({ forms: { professional: 'gone' } })
    expect(readiness('family', open, main, gone).points).toEqual([
      { code: 'form-unfit', source: 'professional', blocks: false },
    ])
    const unfit = wayWith({ forms: { professional: 'streets' } })
    expect(readiness('family', open, [...main, streets], unfit).points).toEqual([
      { code: 'form-unfit', source: 'professional', blocks: false },
    ])
    const fit = wayWith({ forms: { professional: 'referral' } })
    expect(readiness('family', open, main, fit).points).toEqual([])
  })

  it('says once that there is no form, not also for which source, but still which linked one is gone', () => {
    const way = wayWith({ forms: { citizen: 'gone' } })
    expect(readiness('neighbourhood', open, main, way).points).toEqual([
      { code: 'no-form', blocks: true },
      { code: 'form-unfit', source: 'citizen', blocks: false },
    ])
  })
})
