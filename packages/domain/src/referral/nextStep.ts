import { addWorkingDays, type Day, dayIn } from '../calendar/days.ts'
import { isHeard } from './acceptanceBlockers.ts'
import { workingDaysForStep } from './signals.ts'
import type { SubmittedReferral } from './state.ts'

/** The next step that a regional manager has to take. */
export const nextSteps = ['call-for-intake', 'record-intake', 'word-question', 'decide'] as const
export type NextStep = (typeof nextSteps)[number]

/** The step that waits for the regional manager, since when and until when; undefined once decided. */
export function waitsFor(
  referral: SubmittedReferral,
  since: string,
  timeZone: string,
): { readonly step: NextStep; readonly waitingSince: string; readonly dueOn: Day } | undefined {
  const step = nextStep(referral)
  if (step === undefined) return undefined
  return {
    step,
    waitingSince: since,
    dueOn: addWorkingDays(dayIn(since, timeZone), workingDaysForStep(referral.signals)),
  }
}

export function nextStep(referral: SubmittedReferral): NextStep | undefined {
  if (referral.state === 'submitted') return 'call-for-intake'
  if (referral.state !== 'intake') return undefined
  if (!isHeard(referral)) return 'record-intake'
  const answers = Object.values(referral.sideIntakes ?? {}).map(({ takesPart }) => takesPart)
  // When a side refuses, no question needs wording; a side that is not sure is heard again.
  if (answers.includes('no')) return 'decide'
  if (answers.includes('unsure')) return 'record-intake'
  return referral.questions.some(({ confirmed }) => confirmed) ? 'decide' : 'word-question'
}
