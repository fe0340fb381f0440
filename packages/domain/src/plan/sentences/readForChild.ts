import type { Agreement } from '../agreement.ts'
import { planPhrases } from './dateWords.ts'
import { mainSentences, type ReadContext } from './readAgreement.ts'
import { rhythmText } from './recurrenceText.ts'
import { afterOneAnother, capitalized, filled, ours, type Sentence } from './sentenceParts.ts'
import { whenParts } from './whenText.ts'
import { whoParts } from './whoParts.ts'

/** An agreement for a child: what, large; when, and for whom, short. */
export type ReadForChild = { readonly what: Sentence; readonly when?: Sentence | undefined }

/**
 * An agreement in the child's version of the plan: no cost, nobody who is told or watches, nothing that is still asked, and
 * of what recurs only how often. Who is missing or when is simply not told.
 */
export function readForChild(agreement: Agreement, context: ReadContext): ReadForChild {
  const { locale, nameOf } = context
  const { who, when, wording } = agreement
  // Without a when, the words are one sentence; the second one of a whole sentence is said here.
  const [main = []] = mainSentences(
    { ...agreement, who: who ?? { kind: 'everyone' }, when: { kind: 'always' } },
    context,
  )
  const forWhom =
    who !== undefined && wording === 'whole-sentence'
      ? [filled(planPhrases[locale].holdsFor, { who: whoParts(who, locale, nameOf) })]
      : []
  const moment =
    when === undefined || when.kind === 'always'
      ? []
      : [
          when.kind === 'recurring'
            ? [ours(`${rhythmText(when.recurrence, locale)}.`)]
            : [...whenParts(when, locale), ours('.')],
        ]
  const second = afterOneAnother([...moment, ...forWhom].map(capitalized))
  return { what: capitalized(main), ...(second.length > 0 && { when: second }) }
}
