import type { Sector } from '../../tenants/tenant.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { Condition, FormDefinition, Question, Section } from '../definition/definition.ts'
import { starterForms } from '../starter/index.ts'

/** The sector whose starter form covers a kind of conference best; every sector covers the family's. */
const sectorOf: Readonly<Record<VariantId, Sector>> = {
  family: 'other',
  restorative: 'probation',
  neighbourhood: 'housing',
  'learning-circle': 'school',
}

/** The starter form for one kind of conference, of the partner's own sector if that covers it. */
export function starterFor(variant: VariantId, audience: 'professional' | 'citizen', sector: Sector): FormDefinition {
  const own = starterForms(sector)[audience]
  return narrowTo(variant, own.variants.includes(variant) ? own : starterForms(sectorOf[variant])[audience])
}

/**
 * Narrows a form to one of its kinds of conference: without the question about the kind, and without what is asked for
 * other kinds only.
 */
export function narrowTo(variant: VariantId, form: FormDefinition): FormDefinition {
  const sections = form.sections.flatMap((section): Section[] => {
    const visible = conditionFor(section.visibleIf, variant)
    const questions = section.questions.flatMap((question): Question[] => {
      if (question.key === 'variant') return []
      const asked = conditionFor(question.visibleIf, variant)
      return asked === false ? [] : [withCondition(question, asked)]
    })
    return visible === false || questions.length === 0 ? [] : [{ ...withCondition(section, visible), questions }]
  })
  return { ...form, variants: [variant], sections }
}

function withCondition<Shown extends { visibleIf?: Condition | undefined }>(
  shown: Shown,
  condition: Condition | true,
): Shown {
  const { visibleIf, ...rest } = shown
  if (condition === visibleIf || (condition === true && visibleIf === undefined)) return shown
  return Object.assign(rest, condition === true ? {} : { visibleIf: condition }) as Shown
}

/** Simplifies a condition once the kind of conference is known; true or false when nothing else matters. */
function conditionFor(condition: Condition | undefined, variant: VariantId): Condition | boolean {
  if (condition === undefined) return true
  if ('not' in condition) {
    const left = conditionFor(condition.not, variant)
    return typeof left === 'boolean' ? !left : { not: left }
  }
  if ('all' in condition) {
    const parts = condition.all.map(part => conditionFor(part, variant))
    return parts.includes(false) ? false : joined('all', parts)
  }
  if ('any' in condition) {
    const parts = condition.any.map(part => conditionFor(part, variant))
    return parts.includes(true) || joined('any', parts)
  }
  if (condition.question !== 'variant') return condition
  return 'is' in condition ? condition.is === variant : 'answered' in condition
}

function joined(kind: 'all' | 'any', parts: readonly (Condition | boolean)[]): Condition | boolean {
  const left = parts.flatMap(part => (typeof part === 'boolean' ? [] : [part]))
  const [only] = left
  if (only === undefined) return kind === 'all'
  if (left.length === 1) return only
  return kind === 'all' ? { all: left } : { any: left }
}
