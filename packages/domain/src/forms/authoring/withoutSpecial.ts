import type { Condition, FormDefinition } from '../definition/definition.ts'

/**
 * The same form for who has no ground in law to ask about health, offences or beliefs: without those questions, and
 * without what is shown only after an answer to one of them. A form that asks nothing of the kind stays as it is.
 */
export function withoutSpecial(form: FormDefinition): FormDefinition {
  const gone = new Set<string>()
  const isGone = (condition: Condition | undefined) => asksAbout(condition).some(key => gone.has(key))
  // Conditions refer to earlier questions only, so that one pass finds them all.
  const sections = form.sections.flatMap(section => {
    const isHidden = isGone(section.visibleIf)
    const questions = section.questions.filter(({ key, marks, visibleIf }) => {
      const stays = !isHidden && !marks.includes('special') && !isGone(visibleIf)
      if (!stays) gone.add(key)
      return stays
    })
    return questions.length === 0 ? [] : [{ ...section, questions }]
  })
  return gone.size === 0 ? form : { ...form, sections }
}

/** The questions that a condition is about. */
function asksAbout(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(asksAbout)
  if ('any' in condition) return condition.any.flatMap(asksAbout)
  return 'not' in condition ? asksAbout(condition.not) : [condition.question]
}
