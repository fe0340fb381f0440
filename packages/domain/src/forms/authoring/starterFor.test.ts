import { describe, expect, it } from 'vitest'
import { examples } from '../../../test-data/examples.ts'
import { formOf } from '../../../test-data/forms.ts'
import { locales } from '../../language/locale.ts'
import { sectors } from '../../tenants/tenant.ts'
import { variantIds } from '../../variants/variantIds.ts'
import { variantOf } from '../answers/dimensions.ts'
import { checkDefinition } from '../definition/check.ts'
import { type Condition, FormDefinition } from '../definition/definition.ts'
import { withEnabledOptions } from '../definition/enabledOptions.ts'
import { missingTranslations } from '../definition/translations.ts'
import { starterForms } from '../starter/index.ts'
import { validate } from '../validate.ts'
import { visibleSections } from '../visibility.ts'
import { narrowTo, starterFor } from './starterFor.ts'

const audiences = ['professional', 'citizen'] as const
const every = sectors.flatMap(sector =>
  variantIds.flatMap(variant => audiences.map(audience => ({ sector, variant, audience }))),
)

describe('a form to begin one kind of conference with', () => {
  it.each(every)('for $variant, $audience, at $sector is fit to publish', ({ sector, variant, audience }) => {
    const form = starterFor(variant, audience, sector)
    expect(form).toMatchObject({ variants: [variant], audience })
    expect(FormDefinition.parse(form)).toEqual(form)
    expect(checkDefinition(form)).toEqual([])
    expect(missingTranslations(form, locales)).toEqual([])
    expect(JSON.stringify(form)).not.toContain('"question":"variant"')
  })

  it('is of the partner’s own sector where that has one', () => {
    const keys = (form: FormDefinition) => form.sections.flatMap(({ questions }) => questions.map(({ key }) => key))
    expect(keys(starterFor('family', 'professional', 'housing'))).toContain('eviction')
    expect(keys(starterFor('family', 'professional', 'other'))).not.toContain('eviction')
    expect(keys(starterFor('neighbourhood', 'professional', 'youth-care'))).toContain('groups')
  })

  it.each([
    ['restorative', 'other', 'probation'],
    ['neighbourhood', 'school', 'housing'],
    ['learning-circle', 'probation', 'school'],
    ['family', 'school', 'school'],
    ['restorative', 'youth-care', 'youth-care'],
  ] as const)('for %s at %s is that of %s', (variant, sector, of) => {
    for (const audience of audiences)
      expect(starterFor(variant, audience, sector)).toEqual(narrowTo(variant, starterForms(of)[audience]))
  })
})

describe('a form that is narrowed to one kind of conference', () => {
  const asked = (form: FormDefinition, answers: unknown) =>
    visibleSections(form, answers).flatMap(({ questions }) => questions.map(({ key }) => key))

  it.each(examples)('asks of $name just what the whole form asked', ({ sector, audience, answers }) => {
    const form = starterForms(sector)[audience]
    const variant = variantOf(form, answers)
    if (variant === undefined) throw new Error('an example without a kind of conference')
    const narrow = narrowTo(variant, form)
    expect(asked(narrow, answers)).toEqual(asked(form, answers).filter(key => key !== 'variant'))
    const { variant: _, ...rest } = { variant, ...answers }
    expect(validate(narrow, rest, 'nl', '2026-04-21')).toMatchObject({ ok: true })
  })
})

describe('a condition on the kind of conference, once that is known', () => {
  const on = (question: string): Condition => ({ question, answered: true })
  const isFamily: Condition = { question: 'variant', is: 'family' }
  const isSchool: Condition = { question: 'variant', is: 'learning-circle' }
  const form = (visibleIf: Condition) => formOf({ type: 'text', key: 'a' }, { type: 'text', key: 'b', visibleIf })
  const left = (visibleIf: Condition) => {
    const [only] = narrowTo('family', form(visibleIf)).sections
    const question = only?.questions.find(({ key }) => key === 'b')
    return question === undefined ? 'never' : (question.visibleIf ?? 'always')
  }

  it.each<readonly [Condition, Condition | 'always' | 'never']>([
    [isFamily, 'always'],
    [isSchool, 'never'],
    [on('variant'), 'always'],
    [{ question: 'variant', includes: 'family' }, 'never'],
    [on('a'), on('a')],
    [
      { question: 'a', is: 'family' },
      { question: 'a', is: 'family' },
    ],
    [{ not: isFamily }, 'never'],
    [{ not: isSchool }, 'always'],
    [{ not: on('a') }, { not: on('a') }],
    [{ all: [isFamily, on('a')] }, on('a')],
    [{ all: [isSchool, on('a')] }, 'never'],
    [{ all: [isFamily, on('variant')] }, 'always'],
    [{ all: [isFamily, on('a'), { not: on('a') }] }, { all: [on('a'), { not: on('a') }] }],
    [{ any: [isFamily, on('a')] }, 'always'],
    [{ any: [isSchool, on('a')] }, on('a')],
    [{ any: [isSchool, { not: isFamily }] }, 'never'],
    [{ any: [isSchool, on('a'), { not: on('a') }] }, { any: [on('a'), { not: on('a') }] }],
    [{ not: { any: [isSchool, on('a')] } }, { not: on('a') }],
  ])('%j leaves %j', (condition, expected) => {
    expect(left(condition)).toEqual(expected)
  })

  it('decides whether a whole section is there', () => {
    const sections = (visibleIf: Condition) => {
      const whole = formOf({ type: 'text', key: 'a' })
      return narrowTo('family', { ...whole, sections: whole.sections.map(one => ({ ...one, visibleIf })) }).sections
    }
    expect(sections(isSchool)).toEqual([])
    expect(sections(isFamily)).toEqual(formOf({ type: 'text', key: 'a' }).sections)
    expect(sections(on('a'))[0]?.visibleIf).toEqual(on('a'))
  })

  it('leaves out a section of which nothing is asked any more', () => {
    const whole = formOf({ type: 'choice', key: 'variant' })
    expect(narrowTo('family', whole)).toEqual({ ...whole, variants: ['family'], sections: [] })
  })

  it('changes nothing else: what had no condition is what it was', () => {
    const whole = form(on('a'))
    expect(narrowTo('family', whole).sections[0]?.questions).toEqual(whole.sections[0]?.questions)
    expect(narrowTo('family', whole).sections[0]?.questions[0]).toBe(whole.sections[0]?.questions[0])
  })
})

describe('a form as it is offered', () => {
  const { professional } = starterForms('housing')
  const kinds = (form: FormDefinition) =>
    form.sections
      .flatMap(({ questions }) => questions)
      .flatMap(question => (question.key === 'variant' && 'options' in question ? question.options : []))
      .map(({ value }) => value)

  it('leaves out the kinds of conference that the partner does not work with now', () => {
    expect(kinds(withEnabledOptions(professional, ['family']))).toEqual(['family'])
    expect(withEnabledOptions(professional, ['family', 'neighbourhood', 'restorative'])).toBe(professional)
  })

  it('leaves every other question as it is, also one with the same choices', () => {
    const choice = (key: string) => ({
      type: 'choice' as const,
      key,
      options: ['family', 'neighbourhood'].map(value => ({ value, label: {} })),
    })
    const form: FormDefinition = {
      ...formOf(choice('variant'), choice('other')),
      variants: ['family', 'neighbourhood'],
    }
    const left = withEnabledOptions(form, ['family']).sections.flatMap(({ questions }) => questions)
    expect(left.map(one => ('options' in one ? one.options.map(({ value }) => value) : []))).toEqual([
      ['family'],
      ['family', 'neighbourhood'],
    ])
    const text: FormDefinition = { ...formOf({ type: 'text', key: 'variant' }), variants: ['family', 'neighbourhood'] }
    expect(withEnabledOptions(text, ['family']).sections).toEqual(text.sections)
  })

  it('takes no referral for one of those', () => {
    const result = validate(withEnabledOptions(professional, ['family']), { variant: 'neighbourhood' }, 'nl')
    expect(!result.ok && result.faults.find(({ path }) => path === 'variant')?.code).toBe('not-a-choice')
  })
})
