import type { Condition, FormDefinition } from '../definition/definition.ts'
import { simplify, withCondition } from '../definition/simplify.ts'
import { declarationsWithout } from './declarationsWithout.ts'

/**
 * The form for a partner without a legal ground to ask about health, offences or beliefs: without those questions, and
 * without what is only shown after an answer to one of them. Returns the same form when it has no such questions.
 */
export function withoutSpecial(form: FormDefinition): FormDefinition {
  const gone = new Set<string>()
  // A question that is not asked has no answer.
  const left = (condition: Condition | undefined) =>
    simplify(condition, ({ question }) => (gone.has(question) ? false : undefined))
  // Conditions refer to earlier questions only, so one pass is enough.
  const sections = form.sections.flatMap(section => {
    const shown = left(section.visibleIf)
    const questions = section.questions.flatMap(question => {
      const asked = left(question.visibleIf)
      if (shown !== false && asked !== false && !question.marks.includes('special'))
        return [withCondition(question, asked)]
      gone.add(question.key)
      return []
    })
    return shown === false || questions.length === 0 ? [] : [{ ...withCondition(section, shown), questions }]
  })
  return gone.size === 0 ? form : { ...form, sections, declarations: declarationsWithout(form.declarations, gone) }
}
