import { type VariantNames, variantNameAt } from '../../variants/variantName.ts'
import type { VariantId } from '../../variants/variants.ts'
import { variants } from '../../variants/variants.ts'
import type { FormDefinition, Question } from '../definition/definition.ts'

/** The form with the partner's own names for the kinds of conference to choose from. */
export function namedAsAt(tenant: { readonly variantNames: VariantNames }, definition: FormDefinition): FormDefinition {
  const named = (question: Question): Question => {
    if (question.key !== 'variant' || question.type !== 'choice') return question
    const options = question.options.map(option => {
      const variant = definition.variants.find(one => one === option.value)
      return variant !== undefined && isStandard(option.label, variant)
        ? { ...option, label: variantNameAt(tenant, variant) }
        : option
    })
    return { ...question, options }
  }
  return {
    ...definition,
    sections: definition.sections.map(section => ({ ...section, questions: section.questions.map(named) })),
  }
}

const isStandard = (label: object, variant: VariantId): boolean =>
  JSON.stringify(label) === JSON.stringify(variants[variant].name)
