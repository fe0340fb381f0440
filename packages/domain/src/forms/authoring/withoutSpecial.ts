import type { Condition, FormDefinition } from '../definition/definition.ts'

/**
 * The form for a partner without a legal ground to ask about health, offences or beliefs: without those questions, and
 * without what is only shown after an answer to one of them. Returns the same form when it has no such questions.
 */
export function withoutSpecial(form: FormDefinition): FormDefinition {
  const gone = new Set<string>()
  const isGone = (condition: Condition | undefined) => asksAbout(condition).some(key => gone.has(key))
  // Conditions refer to earlier questions only, so one pass is enough.
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

/** The keys of the questions in a condition. */
function asksAbout(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(asksAbout)
  if ('any' in condition) return condition.any.flatMap(asksAbout)
  return 'not' in condition ? asksAbout(condition.not) : [condition.question]
}
