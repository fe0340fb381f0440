import type { Plan } from '../plan.ts'
import { dateText, planPhrases } from './dateWords.ts'
import type { ReadContext } from './readAgreement.ts'
import { capitalized, filled, ours, question, type Sentence } from './sentenceParts.ts'
import { aboutThem } from './whoParts.ts'

/** Who calls everyone together again (G17), or the question who does. */
export function readInitiative({ initiative }: Pick<Plan, 'initiative'>, { locale, nameOf }: ReadContext): Sentence {
  const phrases = planPhrases[locale]
  return capitalized(
    initiative === undefined
      ? filled(phrases.initiative.one, { who: [question(phrases.questions.who)] })
      : aboutThem(phrases.initiative, initiative, locale, nameOf),
  )
}

/** Who watches over the whole plan; nothing when nobody does. */
export function readWatch({ watches }: Pick<Plan, 'watches'>, { locale, nameOf }: ReadContext): Sentence | undefined {
  if (watches === undefined) return undefined
  return capitalized(aboutThem(planPhrases[locale].watchesAll, watches, locale, nameOf))
}

/** When the family itself looks back; nothing when it chose no day. */
export function readReview({ reviewOn }: Pick<Plan, 'reviewOn'>, { locale }: ReadContext): Sentence | undefined {
  if (reviewOn === undefined) return undefined
  const phrases = planPhrases[locale]
  return capitalized(filled(phrases.review, { when: [ours(phrases.onDate(dateText(reviewOn, locale)))] }))
}
