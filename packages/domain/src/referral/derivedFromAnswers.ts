import type { Day } from '../calendar/days.ts'
import type { Answers } from '../forms/answers/answers.ts'
import { dimensionsOf } from '../forms/answers/dimensions.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import type { Locale, Localized } from '../language/locale.ts'
import { participantsOf, titleOf } from '../variants/participants/index.ts'
import type { VariantId } from '../variants/variants.ts'
import type { SubmitCommand } from './commands.ts'
import { signalsOf } from './signals.ts'

type Sent = {
  readonly variant: VariantId
  /** What the partner calls this kind of conference. */
  readonly variantName: Localized
  readonly answers: Answers
  readonly locale: Locale
  readonly today: Day
}

/** What is read once from the answers of a referral that is sent: its title, what it is counted by, and what cannot wait. */
export const derivedFromAnswers = (
  definition: FormDefinition,
  { variant, variantName, answers, locale, today }: Sent,
): Pick<SubmitCommand, 'title' | 'dimensions' | 'signals'> => ({
  title: titleOf(participantsOf({ variant, answers }, definition), variantName, locale),
  dimensions: dimensionsOf(definition, answers, today),
  signals: [...signalsOf(definition, answers, today)],
})
