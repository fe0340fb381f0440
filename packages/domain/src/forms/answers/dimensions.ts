import { ageOn } from '../../calendar/index.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { FormDefinition } from '../definition/definition.ts'
import { isDay } from '../read/date.ts'
import { askedSections } from '../visibility.ts'
import { own } from './raw.ts'

export const ageGroups = ['0-11', '12-17', '18-24', '25-64', '65+'] as const
/** The age group: reports contain no age or birth date. */
export type AgeGroup = (typeof ageGroups)[number]

export type AnswerDimensions = {
  readonly municipality?: string
  readonly themes: readonly string[]
  readonly ageGroup?: AgeGroup
}

/**
 * The report dimensions of these answers on a day (YYYY-MM-DD). When several questions have the same dimension the
 * first answered one counts; themes are combined.
 */
export function dimensionsOf(definition: FormDefinition, answers: unknown, on: string): AnswerDimensions {
  const themes = new Set<string>()
  let municipality: string | undefined
  let ageGroup: AgeGroup | undefined
  for (const { question, reading } of askedSections(definition, answers).flatMap(section => section.asked)) {
    if (reading.state !== 'given' || question.dimension === undefined) continue
    switch (question.dimension) {
      case 'municipality':
        if (typeof reading.value === 'string') municipality ??= reading.value
        break
      case 'theme':
        for (const theme of Array.isArray(reading.value) ? reading.value : [reading.value])
          if (typeof theme === 'string') themes.add(theme)
        break
      case 'ageGroup':
        ageGroup ??= ageGroupOf(reading.value, on)
        break
      default:
        question.dimension satisfies never
    }
  }
  return { themes: [...themes], ...(municipality && { municipality }), ...(ageGroup && { ageGroup }) }
}

/** From a birth date, a person, or the first person of a list. */
function ageGroupOf(answer: unknown, on: string): AgeGroup | undefined {
  const first: unknown = Array.isArray(answer) ? answer[0] : answer
  const birthDate = typeof first === 'string' ? first : own(first, 'birthDate')
  if (typeof birthDate !== 'string' || !isDay(birthDate) || birthDate > on) return undefined
  return ageGroupOfAge(ageOn(birthDate, on))
}

/** The group of an age in whole years. */
export function ageGroupOfAge(age: number): AgeGroup {
  if (age < 12) return '0-11'
  if (age < 18) return '12-17'
  if (age < 25) return '18-24'
  return age < 65 ? '25-64' : '65+'
}

/** The requested variant: the only one of the form, or the answer to its question `variant`. */
export function variantOf(definition: FormDefinition, answers: unknown): VariantId | undefined {
  const [only, ...others] = definition.variants
  if (others.length === 0) return only
  const chosen = own(answers, 'variant')
  return definition.variants.find(variant => variant === chosen)
}
