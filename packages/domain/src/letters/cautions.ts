import { answerWithMeaning, type MeantAnswer } from '../forms/answers/answersByMeaning.ts'
import { labelOf } from '../forms/answers/describe.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import { means } from '../forms/definition/meaning.ts'
import { askedSections } from '../forms/visibility.ts'
import { type Locale, localize } from '../language/locale.ts'

/** Why a letter may not be safe to send: what was asked, and what was answered. */
export type Caution = { readonly about: 'contact' | 'safety'; readonly asked: string; readonly said: string }

/**
 * What the answers say against just calling, mailing or sending a letter: someone may read along or be afraid (G12,
 * "Zorg dat iedereen veilig kan deelnemen"). A question about contact counts where its answer is special: that is how
 * forms mark whether it is safe. "Yes, it is safe" and "no, nobody is afraid" are no caution; "I don't know" is one.
 */
export function cautionsIn(definition: FormDefinition, answers: unknown, locale: Locale): readonly Caution[] {
  const caution = (about: Caution['about'], { question, answer }: MeantAnswer): Caution => ({
    about,
    asked: localize(question.label, locale),
    said: labelOf(definition, question.key, answer, locale),
  })
  const contact = answerWithMeaning(definition, answers, 'contact').filter(
    ({ question, answer }) => question.marks?.includes('special') && answer !== 'yes' && answer !== true,
  )
  const safety = answerWithMeaning(definition, answers, 'safety').filter(
    ({ answer }) => answer !== 'no' && answer !== false,
  )
  return [...contact.map(one => caution('contact', one)), ...safety.map(one => caution('safety', one))]
}

/**
 * Whether it was asked at all: a partner without a ground in law may not ask it on its form. What was not asked is not
 * safe by that.
 */
export const isSafetyAsked = (definition: FormDefinition, answers: unknown): boolean =>
  askedSections(definition, answers).some(({ asked }) =>
    asked.some(
      ({ question }) => means(question, 'safety') || (means(question, 'contact') && question.marks.includes('special')),
    ),
  )
