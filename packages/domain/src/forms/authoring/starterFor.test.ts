import { describe, expect, it } from 'vitest'
import { examples } from '../../../test-data/examples.ts'
import { locales } from '../../language/locale.ts'
import { sectors } from '../../tenants/tenant.ts'
import { variantIds } from '../../variants/variantIds.ts'
import { variantOf } from '../answers/dimensions.ts'
import { checkDefinition } from '../definition/check.ts'
import { FormDefinition } from '../definition/definition.ts'
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

  it('takes no referral for one of those', () => {
    const result = validate(withEnabledOptions(professional, ['family']), { variant: 'neighbourhood' }, 'nl')
    expect(!result.ok && result.faults.find(({ path }) => path === 'variant')?.code).toBe('not-a-choice')
  })
})
