import { mostFilesOfForm } from '../../attachments/fileTypes.ts'
import type { Locale } from '../../language/locale.ts'
import type { VariantId } from '../../variants/variants.ts'
import { checkDefinition, type DefinitionFaultCode } from '../definition/check.ts'
import { type Dimension, FormDefinition, type Question } from '../definition/definition.ts'
import { missingTranslations } from '../definition/translations.ts'
import { missingCore } from './core.ts'
import { lacksMainPerson } from './peopleMeaning.ts'
import { unreachable } from './reachable.ts'

export const checkCodes = [
  'section-empty',
  'options-missing',
  'text-missing',
  'special-without-ground',
  'variant-not-enabled',
  'too-large',
  'too-many-files',
  'unreachable',
  'translation-missing',
  'dimension-missing',
  'main-person-missing',
  'core-missing',
] as const
export type CheckCode = DefinitionFaultCode | (typeof checkCodes)[number]

/** One point of the check list before publishing. `at` is a key or the path of a text; `about` the cause. */
export type CheckPoint = {
  readonly code: CheckCode
  readonly at: string
  readonly about?: string
  /** Whether it prevents publishing; other points are for the admin to judge. */
  readonly blocks: boolean
}

/** What the check list depends on: the tenant, and the breakdowns of its grants. */
export type CheckAgainst = {
  /** Every text must exist in the first one. */
  readonly languages: readonly Locale[]
  readonly enabledVariants: readonly VariantId[]
  /** The breakdowns of the funders' reports on this tenant's grants. */
  readonly dimensions: readonly Dimension[]
  /** Whether the tenant has a legal ground to ask about health, offences or beliefs (GDPR art. 9 and 10). */
  readonly hasSpecialGround: boolean
  /** The two forms that a partner must have, the citizens' form (G1) among them: none of them goes without its core. */
  readonly mainForms?: readonly string[]
}

/** AWS: an item holds at most 400 KB; half of that leaves room for growth. */
const mostCharacters = 200_000

/** All points to check before a form is published, the blocking ones first. */
export function checkList(form: FormDefinition, against: CheckAgainst): readonly CheckPoint[] {
  const points = [...unfinished(form), ...unfit(form, against), ...forJudgement(form, against)]
  return points.sort((a, b) => Number(b.blocks) - Number(a.blocks))
}

export const mayPublish = (points: readonly CheckPoint[]): boolean => points.every(({ blocks }) => !blocks)

function unfinished(form: FormDefinition): readonly CheckPoint[] {
  const blocks = true
  const points: CheckPoint[] = []
  if (form.sections.length === 0) points.push({ code: 'section-empty', at: form.id, blocks })
  for (const section of form.sections) {
    if (section.questions.length === 0) points.push({ code: 'section-empty', at: section.key, blocks })
    for (const question of section.questions)
      if ('options' in question && question.options.length < 2)
        points.push({ code: 'options-missing', at: question.key, blocks })
  }
  return points
}

function unfit(form: FormDefinition, against: CheckAgainst): readonly CheckPoint[] {
  const blocks = true
  const [first = 'nl'] = against.languages
  const questions = form.sections.flatMap(section => section.questions)
  const specials = against.hasSpecialGround ? [] : questions.filter(({ marks }) => marks.includes('special'))
  const disabled = form.variants.filter(variant => !against.enabledVariants.includes(variant))
  return [
    ...checkDefinition(form).map(fault => ({ ...fault, blocks })),
    ...missingTranslations(form, [first]).map(({ path }) => ({
      code: 'text-missing' as const,
      at: path,
      about: first,
      blocks,
    })),
    ...(against.mainForms?.includes(form.id) ? coreMissing(form) : []),
    ...specials.map(({ key }) => ({ code: 'special-without-ground' as const, at: key, blocks })),
    ...disabled.map(variant => ({
      code: 'variant-not-enabled' as const,
      at: form.id,
      about: variant,
      // A form only for disabled kinds may be published: enabling such a kind requires a form.
      blocks: disabled.length < form.variants.length,
    })),
    ...(JSON.stringify(form).length > mostCharacters ? [{ code: 'too-large' as const, at: form.id, blocks }] : []),
    ...filesTooMany(questions).map(at => ({ code: 'too-many-files' as const, at, blocks })),
  ]
}

/** What every referral needs and this form does not ask. */
const coreMissing = (form: FormDefinition): readonly CheckPoint[] =>
  missingCore(form).map(about => ({ code: 'core-missing', at: form.id, about, blocks: true }))

/** The question with which a form asks for more files than one referral takes, whatever is visible of it. */
function filesTooMany(questions: readonly Question[]): readonly string[] {
  let files = 0
  for (const question of questions) {
    if (question.type === 'file') files += question.max
    if (files > mostFilesOfForm) return [question.key]
  }
  return []
}

function forJudgement(form: FormDefinition, against: CheckAgainst): readonly CheckPoint[] {
  const blocks = false
  const asked = new Set(form.sections.flatMap(({ questions }) => questions.map(({ dimension }) => dimension)))
  // In an incomplete form, conditions may refer to anything.
  const isWhole = FormDefinition.safeParse(form).success && checkDefinition(form).length === 0
  return [
    ...(isWhole ? unreachable(form) : []).map(at => ({ code: 'unreachable' as const, at, blocks })),
    ...missingTranslations(form, against.languages.slice(1)).map(({ path, language }) => ({
      code: 'translation-missing' as const,
      at: path,
      about: language,
      blocks,
    })),
    ...against.dimensions
      .filter(dimension => !asked.has(dimension))
      .map(about => ({ code: 'dimension-missing' as const, at: form.id, about, blocks })),
    ...(lacksMainPerson(form) ? [{ code: 'main-person-missing' as const, at: aPerson(form) ?? form.id, blocks }] : []),
  ]
}

/** The first question about one person, who is most likely the main person. */
const aPerson = (form: FormDefinition): string | undefined =>
  form.sections.flatMap(({ questions }) => questions).find(({ type }) => type === 'person')?.key
