import type { Day } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import type { Agreement, CostBearer } from '../agreement.ts'
import { needState } from '../needs.ts'
import { planPhrases } from './dateWords.ts'
import { skippedText } from './recurrenceText.ts'
import { afterOneAnother, capitalized, filled, name, ours, own, question, type Sentence } from './sentenceParts.ts'
import { whenParts } from './whenText.ts'
import { aboutThem, type NameOf, whoParts } from './whoParts.ts'

export type ReadContext = {
  /** The reader's language. */
  readonly locale: Locale
  readonly nameOf: NameOf
  /** The day on which the plan was made, if it is made. */
  readonly madeOn?: Day | undefined
  /** The code of the language of the family's words (`Plan.language`); the reader's when it is not known. */
  readonly language?: string | undefined
}
type Said = Omit<Agreement, 'id' | 'needs'> & Partial<Pick<Agreement, 'needs'>>

/**
 * An agreement as it is read back, our words in the reader's language and the family's as they said them: "Johan gaat naar
 * oma, om de twee weken van zaterdag 10.00 uur tot zondag 18.30 uur. Oom Herman let erop." What is not said yet is a question
 * in its place.
 */
export function readAgreement(agreement: Said, context: ReadContext): Sentence {
  const { locale, nameOf } = context
  const phrases = planPhrases[locale]
  const { when, cost, told, watches, needs = [] } = agreement
  const skipped = when?.kind === 'recurring' ? skippedText(when.recurrence, locale) : undefined
  return afterOneAnother(
    [
      ...mainSentences(agreement, context),
      ...(skipped === undefined ? [] : [[ours(skipped)]]),
      ...(cost === undefined ? [] : [costSentence(cost, locale, nameOf)]),
      ...(told === undefined ? [] : [filled(phrases.told, { who: whoParts(told, locale, nameOf) })]),
      ...(watches === undefined ? [] : [aboutThem(phrases.watches, watches, locale, nameOf)]),
      ...needs.map(need =>
        filled(phrases.needs[needState(need)], {
          who: [name(need.kind === 'person' ? nameOf(need.person) : need.name)],
        }),
      ),
    ].map(capitalized),
  )
}

/** Who does what and when: one sentence where the family's words allow it. */
export function mainSentences(
  agreement: Said,
  { locale, nameOf, madeOn, language = locale }: ReadContext,
): readonly Sentence[] {
  const phrases = planPhrases[locale]
  const { what, wording, who, when } = agreement
  const said = own(what.replace(/[\s.]+$/u, ''))
  const carriers = who === undefined ? [question(phrases.questions.who)] : whoParts(who, locale, nameOf)
  const moment = when === undefined ? [question(phrases.questions.when)] : momentOf(when, locale, madeOn)
  const isForeign = language !== locale
  if (wording === 'whole-sentence') {
    const words = isForeign ? filled(phrases.quote, { what: [said] }) : ended([said])
    const holds = moment === 'always' ? phrases.holdsForAlways : phrases.holdsForWhen
    return [words, filled(holds, { who: carriers, when: moment === 'always' ? [] : moment })]
  }
  const begins: Sentence = [...carriers, ours(' '), said]
  const words = isForeign ? filled(phrases.quoted, { who: carriers, what: [said] }) : ended(begins)
  if (moment === 'always') return [words, [ours(phrases.always)]]
  // Words of another language, that end in the middle, or with a mark, cannot go on.
  if (isForeign || /[.!?;:]/u.test(said.text)) return [words, filled(phrases.holdsWhen, { when: moment })]
  return [ended([...begins, ours(', '), ...moment])]
}

const momentOf = (
  when: NonNullable<Agreement['when']>,
  locale: Locale,
  madeOn: Day | undefined,
): Sentence | 'always' => (when.kind === 'always' ? 'always' : whenParts(when, locale, madeOn))

/** With a full stop, unless its last words end by themselves. */
const ended = (parts: Sentence): Sentence => (/[.!?…]$/u.test(parts.at(-1)?.text ?? '') ? parts : [...parts, ours('.')])

function costSentence(cost: CostBearer, locale: Locale, nameOf: NameOf): Sentence {
  const phrases = planPhrases[locale]
  switch (cost.kind) {
    case 'everyone':
      return [ours(phrases.payTogether)]
    case 'each':
      return [ours(phrases.payEach)]
    case 'no-cost':
      return [ours(phrases.noCost)]
    case 'some':
      return aboutThem(phrases.pays, cost, locale, nameOf)
    default:
      return cost satisfies never
  }
}
