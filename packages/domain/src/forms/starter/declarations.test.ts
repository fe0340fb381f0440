import { describe, expect, it } from 'vitest'
import { examples } from '../../../test-data/examples.ts'
import { sectors } from '../../tenants/tenant.ts'
import { withoutSpecial } from '../authoring/withoutSpecial.ts'
import type { FormDefinition } from '../definition/definition.ts'
import { validate } from '../validate.ts'
import { askedDeclarations, visibleSections } from '../visibility.ts'
import { starterForms } from './index.ts'

const forms = sectors.flatMap(sector => {
  const { professional } = starterForms(sector)
  return [
    { name: `the form of ${sector}`, form: professional },
    { name: `the form of ${sector} without special data`, form: withoutSpecial(professional) },
  ]
})

const consentKeys = ['willing', 'willingDidHarm', 'willingHarmed']

/** Every way to answer who wants to take part, for every kind of conference of the form. */
function combinations(form: FormDefinition): readonly Record<string, string>[] {
  return form.variants.flatMap(variant => {
    let ways: Record<string, string>[] = [{ variant }]
    for (const question of visibleSections(form, { variant }).flatMap(({ questions }) => questions))
      if (consentKeys.includes(question.key) && question.type === 'choice')
        ways = ways.flatMap(way => question.options.map(({ value }) => ({ ...way, [question.key]: value })))
    return ways
  })
}

const consents = (way: Record<string, string>) =>
  consentKeys.flatMap(key => (way[key] === undefined ? [] : [way[key] ?? '']))
const keysOf = (form: FormDefinition, way: object) => askedDeclarations(form, way).map(({ key }) => key)

describe.each(forms)('$name', ({ form }) => {
  const ways = combinations(form)

  it('lets nobody swear that all want to take part who answered otherwise', () => {
    for (const way of ways) {
      const isAllYes = consents(way).every(said => said === 'all' || said === 'yes')
      const swears = askedDeclarations(form, way).some(({ text }) => /willen zelf meedoen/.test(text.nl ?? ''))
      if (!isAllYes) expect(swears).toBe(false)
      else if (consents(way).length > 0) expect(swears).toBe(true)
    }
  })

  it('has those who have not asked say so, and asks why instead of with whom', () => {
    for (const way of ways) {
      const said = consents(way)
      const isNotAsked = said.includes('not-asked')
      expect(keysOf(form, way).includes('declareNotAsked')).toBe(isNotAsked)
      const asked = visibleSections(form, way).flatMap(({ questions }) => questions.map(({ key }) => key))
      expect(asked.includes('whyNotAsked')).toBe(isNotAsked)
      if (said.length > 0) expect(asked.includes('discussedWith')).toBe(said.some(one => one !== 'not-asked'))
    }
  })

  it('has those who heard a no or a doubt say so', () => {
    for (const way of ways)
      expect(keysOf(form, way).includes('declareNotAll')).toBe(
        consents(way).some(said => ['some', 'thinking', 'no'].includes(said)),
      )
  })

  it('always has the sender declare that it is true, in words that fit more than one household', () => {
    for (const way of ways) expect(keysOf(form, way)).toContain('declareTrue')
  })
})

describe('a referral whose declarations do not fit its answers', () => {
  const base = examples.find(({ name }) => name === 'Johan')?.answers ?? {}
  const form = starterForms('youth-care').professional

  it('is refused while the declaration that fits is missing', () => {
    const result = validate(form, { ...base, willing: 'not-asked' }, 'nl')
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'consent-missing', path: 'declareNotAsked' }] })
  })

  it('keeps only the declarations that fit', () => {
    const answers = { ...base, willing: 'not-asked', declareNotAsked: true, declareNotAll: true }
    const result = validate(form, answers, 'nl')
    if (!result.ok) throw new Error(JSON.stringify(result.faults))
    expect(Object.keys(result.answers).filter(key => key.startsWith('declare'))).toEqual([
      'declareNotAsked',
      'declareTrue',
    ])
  })
})

describe('the words of a professionals’ form', () => {
  it.each(['probation', 'housing', 'school', 'other'] as const)('of %s say nothing of a “gezin”', sector => {
    const { professional } = starterForms(sector)
    const { variants: _, ...rest } = professional
    const words = rest.sections
      .flatMap(section => section.questions)
      .filter(({ key }) => key !== 'variant' && key !== 'mandateHolder' && key !== 'conditions')
    expect(JSON.stringify({ ...rest, sections: words })).not.toMatch(/gezin|\bfamily worker/i)
  })

  it('of youth care assume no household where two sides may be meant', () => {
    const { professional } = starterForms('youth-care')
    const shown = visibleSections(professional, { variant: 'restorative' }).flatMap(({ questions }) => questions)
    const words = shown.filter(({ key }) => !['variant', 'referrerRole', 'mandateHolder', 'conditions'].includes(key))
    const { reminder, readers, declarations } = professional
    expect(JSON.stringify([words, reminder, readers, declarations])).not.toMatch(/gezin/i)
  })
})
