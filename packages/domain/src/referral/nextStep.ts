import { addWorkingDays, type Day, dayIn } from '../calendar/days.ts'
import { isHeard } from './acceptanceBlockers.ts'
import { unreadMessages } from './messages.ts'
import { workingDaysForStep } from './signals.ts'
import type { SubmittedReferral } from './state.ts'

/** The next step that a regional manager has to take. */
export const nextSteps = ['call-for-intake', 'record-intake', 'word-question', 'decide', 'read-message'] as const
export type NextStep = (typeof nextSteps)[number]

/**
 * What waits for the regional manager, since when and until when. A message of the citizen is read first; `after` is the
 * step that waits behind it.
 */
export type Waits = {
  readonly step: NextStep
  readonly after?: NextStep | undefined
  readonly waitingSince: string
  readonly dueOn: Day
}

/**
 * What waits after a change at `since`; undefined when nothing does. `before`: what waited until then. A step that goes on
 * waiting keeps its day, also while a message is to be read first: no message makes anybody wait longer.
 */
export function waitsFor(
  referral: SubmittedReferral,
  since: string,
  timeZone: string,
  before?: { readonly [Part in keyof Waits]?: Waits[Part] | undefined },
): Waits | undefined {
  const own = nextStep(referral)
  const isOver = referral.decision !== undefined && referral.state !== 'accepted'
  const isUnread = !isOver && unreadMessages(referral).length > 0
  const step = isUnread ? 'read-message' : own
  if (step === undefined) return undefined
  const waits = isUnread && own !== undefined ? { step, after: own } : { step }
  const ownBefore = before?.step === 'read-message' ? before.after : before?.step
  if (before?.waitingSince !== undefined && before.dueOn !== undefined && ownBefore === own)
    return { ...waits, waitingSince: before.waitingSince, dueOn: before.dueOn }
  return {
    ...waits,
    waitingSince: since,
    dueOn: addWorkingDays(dayIn(since, timeZone), workingDaysForStep(referral.signals)),
  }
}

/** The next step of the referral itself, whatever is still to be read. */
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
