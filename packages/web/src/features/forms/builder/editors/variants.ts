import type { FormDefinition, FormEdit, Question } from '@kring/domain/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'

const label = {
  nl: 'Welk soort conferentie past hier?',
  fr: 'Quel type de conférence convient ici\u00a0?',
  en: 'Which kind of conference fits here?',
}

const title = { nl: 'De conferentie', fr: 'La conférence', en: 'The conference' }

/**
 * The edits that set the variants of a form: for several variants the form starts with a question that has them as
 * options; for a single one that question is removed.
 */
export function variantEdits(
  form: FormDefinition,
  variants: FormDefinition['variants'],
  known: TenantPage['variants'],
  blank: Question,
): readonly FormEdit[] {
  const edits: FormEdit[] = [{ edit: 'change-form', change: { variants } }]
  const asked = form.sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'variant')
  if (variants.length < 2) return asked ? [...edits, { edit: 'remove-question', key: 'variant' }] : edits
  const before = asked?.type === 'choice' ? asked.options : []
  const options = variants.map(
    value =>
      before.find(one => one.value === value) ?? {
        value,
        label: known.find(({ id }) => id === value)?.name ?? {},
      },
  )
  if (asked?.type === 'choice')
    return [...edits, { edit: 'change-question', key: 'variant', question: { ...asked, options } }]
  if (blank.type !== 'choice') return edits
  const question = { ...blank, label, required: true, options }
  const [first] = form.sections
  return first
    ? [...edits, { edit: 'add-question', section: first.key, question, at: 0 }]
    : [...edits, { edit: 'add-section', section: { key: 'kind', title, questions: [question] } }]
}
