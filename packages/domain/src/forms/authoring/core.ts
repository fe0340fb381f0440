import type { FormDefinition, Meaning, Section } from '../definition/definition.ts'
import { means } from '../definition/meaning.ts'
import { plainCore } from '../starter/questions/plainCore.ts'
import { withoutSpecial } from './withoutSpecial.ts'

/** What every form asks, or nobody can be helped: what it is about, whether it is safe, and how to reach who asks. */
export const coreMeanings = ['story', 'safety', 'contact'] as const satisfies readonly Meaning[]
export type CoreMeaning = (typeof coreMeanings)[number]

const questionsIn = (form: FormDefinition) => form.sections.flatMap(({ questions }) => questions)

/** The parts of the core that a form does not ask. */
export const missingCore = (form: FormDefinition): readonly CoreMeaning[] =>
  coreMeanings.filter(meaning => !questionsIn(form).some(question => means(question, meaning)))

/**
 * The form for a partner without a legal ground (GDPR art. 9 and 10): without the questions that need one, and with a
 * plain question in their place wherever a part of the core would not be asked any more, or would lose when somebody may
 * be reached. Returns the same form when nothing of it needs a ground.
 */
export function withPlainCore(form: FormDefinition): FormDefinition {
  const left = withoutSpecial(form)
  if (left === form) return form
  const lost = missingCore(left)
  const losesTimes = questionsIn(form).some(
    question => means(question, 'contact') && question.marks.includes('special'),
  )
  const added = coreMeanings.filter(meaning => lost.includes(meaning) || (meaning === 'contact' && losesTimes))
  return added.reduce((so, meaning) => withQuestion(so, form, meaning), left)
}

/** With the plain question where the whole form asked the first one of that meaning. */
function withQuestion(left: FormDefinition, whole: FormDefinition, meaning: CoreMeaning): FormDefinition {
  const at = whole.sections.find(({ questions }) => questions.some(question => means(question, meaning)))
  const key = at?.key ?? left.sections.at(-1)?.key
  const kept = new Map(left.sections.map(section => [section.key, section]))
  const sections = whole.sections.flatMap(({ visibleIf: _, ...section }): Section[] => {
    const own = kept.get(section.key)
    if (section.key !== key) return own ? [own] : []
    return [{ ...(own ?? section), questions: [...(own?.questions ?? []), plainCore[meaning]] }]
  })
  return { ...left, sections }
}
