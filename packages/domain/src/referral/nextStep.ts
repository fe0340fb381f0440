import { addWorkingDays, type Day, dayIn } from '../calendar/days.ts'
import { isHeard } from './acceptanceBlockers.ts'
import type { SubmittedReferral } from './state.ts'

/** The next thing a regional manager does with it. */
export const nextSteps = ['call-for-intake', 'record-intake', 'word-question', 'decide'] as const
export type NextStep = (typeof nextSteps)[number]

/** "Een regiomanager belt je binnen vijf werkdagen"; the same again to come to a decision. */
const workingDaysForStep = 5

/** What waits for the regional manager, since when, and by when; undefined once it is decided. */
export function waitsFor(
  referral: SubmittedReferral,
  since: string,
  timeZone: string,
): { readonly step: NextStep; readonly waitingSince: string; readonly dueOn: Day } | undefined {
  const step = nextStep(referral)
  if (step === undefined) return undefined
  return { step, waitingSince: since, dueOn: addWorkingDays(dayIn(since, timeZone), workingDaysForStep) }
}

export function nextStep(referral: SubmittedReferral): NextStep | undefined {
  if (referral.state === 'submitted') return 'call-for-intake'
  if (referral.state !== 'intake') return undefined
  if (!isHeard(referral)) return 'record-intake'
  const answers = Object.values(referral.sideIntakes ?? {}).map(({ takesPart }) => takesPart)
  // A side that does not want to leaves nothing to word; one that is not sure is heard again.
  if (answers.includes('no')) return 'decide'
  if (answers.includes('unsure')) return 'record-intake'
  return referral.questions.some(({ confirmed }) => confirmed) ? 'decide' : 'word-question'
}
