import type { VariantId } from '../../variants/variants.ts'
import type { FormDefinition } from './definition.ts'

/** The form with only the kinds of conference that the partner has enabled. */
export function withEnabledOptions(form: FormDefinition, enabled: readonly VariantId[]): FormDefinition {
  const isOffered = (value: string): boolean => enabled.some(variant => variant === value)
  if (form.variants.every(isOffered)) return form
  return {
    ...form,
    sections: form.sections.map(section => ({
      ...section,
      questions: section.questions.map(question =>
        question.key === 'variant' && question.type === 'choice'
          ? { ...question, options: question.options.filter(({ value }) => isOffered(value)) }
          : question,
      ),
    })),
  }
}
