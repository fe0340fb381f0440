import { answerWithMeaning, type MeantAnswer } from '../forms/answers/answersByMeaning.ts'
import { type AnswerWords, answerWords } from '../forms/answers/describe.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import { means } from '../forms/definition/meaning.ts'
import { askedSections } from '../forms/visibility.ts'
import type { Locale, Localized } from '../language/locale.ts'

/** A reason why a letter may not be safe to send: the question and its answer. */
export type Caution = { readonly about: 'contact' | 'safety'; readonly asked: Localized; readonly said: AnswerWords }

/**
 * The answers that advise against just calling, mailing or writing: somebody may read along or be afraid (G12, "Zorg
 * dat iedereen veilig kan deelnemen"). A question about contact counts when it is marked special, which is how forms
 * mark safety. "Yes, it is safe" and "no, nobody is afraid" are no caution; "I don't know" is.
 */
export function cautionsIn(definition: FormDefinition, answers: unknown, locale: Locale): readonly Caution[] {
  const caution = (about: Caution['about'], { question, answer }: MeantAnswer): Caution => ({
    about,
    asked: question.label,
    said: answerWords(definition, question.key, answer, locale),
  })
  const contact = answerWithMeaning(definition, answers, 'contact').filter(
    ({ question, answer }) => question.marks?.includes('special') && answer !== 'yes' && answer !== true,
  )
  const safety = answerWithMeaning(definition, answers, 'safety').filter(
    ({ answer }) => answer !== 'no' && answer !== false,
  )
  return [...contact.map(one => caution('contact', one)), ...safety.map(one => caution('safety', one))]
}

/** Whether safety was asked at all: a partner without a legal ground may not ask it. Not asked does not mean safe. */
export const isSafetyAsked = (definition: FormDefinition, answers: unknown): boolean =>
  askedSections(definition, answers).some(({ asked }) =>
    asked.some(
      ({ question }) => means(question, 'safety') || (means(question, 'contact') && question.marks.includes('special')),
    ),
  )
