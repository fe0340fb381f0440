import type { Sector } from '../../tenants/tenant.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { Condition, FormDefinition, Question, Section } from '../definition/definition.ts'
import { type Leaf, simplify, withCondition } from '../definition/simplify.ts'
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
  const gone = new Set<string>()
  const left = (condition: Condition | undefined) => simplify(condition, leaf => knownFor(variant, leaf, gone))
  // Conditions refer to earlier questions only, so one pass is enough.
  const sections = form.sections.flatMap((section): Section[] => {
    const visible = left(section.visibleIf)
    const questions = section.questions.flatMap((question): Question[] => {
      if (question.key === 'variant') return []
      const asked = left(question.visibleIf)
      if (visible !== false && asked !== false) return [withCondition(question, asked)]
      gone.add(question.key)
      return []
    })
    return visible === false || questions.length === 0 ? [] : [{ ...withCondition(section, visible), questions }]
  })
  const declarations = form.declarations.flatMap(declaration => {
    const declared = left(declaration.visibleIf)
    return declared === false ? [] : [withCondition(declaration, declared)]
  })
  return { ...form, variants: [variant], sections, declarations }
}

/** What is known of a part of a condition: the kind of conference, and that what is not asked is not answered. */
function knownFor(variant: VariantId, leaf: Leaf, gone: ReadonlySet<string>): boolean | undefined {
  if (leaf.question !== 'variant') return gone.has(leaf.question) ? false : undefined
  return 'is' in leaf ? leaf.is === variant : 'answered' in leaf
}
