import { addDays, addWorkingDays, type Day, dayIn } from '../calendar/days.ts'
import { timeZoneIn } from '../tenants/timeZones.ts'
import { isEnded, type OpenComplaint } from './complaint.ts'

/** Working days within which the complainant hears that their complaint came in. */
export const acknowledgeWithin = 5
/** Days within which it is answered: six weeks; four more when that was told with a reason. */
export const answerWithin = 42
export const extensionDays = 28
/** Years after its end for which a complaint is kept. */
export const complaintKeptYears = 2

/** What is to be done next; `by` is absent for what has no term. */
export type ComplaintStep =
  | { readonly step: 'acknowledge' | 'hear' | 'answer'; readonly by: Day }
  | { readonly step: 'close' | 'none'; readonly by?: undefined }

export type DatedComplaint = Pick<OpenComplaint, 'state' | 'receivedAt' | 'country'> & {
  readonly extended?: OpenComplaint['extended']
}

const dayOf = (at: string, { country }: Pick<DatedComplaint, 'country'>): Day => dayIn(at, timeZoneIn[country])

export const acknowledgeBy = (complaint: DatedComplaint): Day =>
  addWorkingDays(dayOf(complaint.receivedAt, complaint), acknowledgeWithin)

export const answerBy = (complaint: DatedComplaint): Day =>
  addDays(dayOf(complaint.receivedAt, complaint), answerWithin + (complaint.extended === undefined ? 0 : extensionDays))

/** What waits, and by when. Hearing has no term of its own: it is done before the answer falls due. */
export function nextComplaintStep(complaint: DatedComplaint): ComplaintStep {
  switch (complaint.state) {
    case 'received':
      return { step: 'acknowledge', by: acknowledgeBy(complaint) }
    case 'acknowledged':
      return { step: 'hear', by: answerBy(complaint) }
    case 'heard':
      return { step: 'answer', by: answerBy(complaint) }
    case 'answered':
      return { step: 'close' }
    case 'closed':
    case 'withdrawn':
    case 'passed-on':
      return { step: 'none' }
    default:
      return complaint.state satisfies never
  }
}

export const isOverdue = ({ by }: ComplaintStep, today: Day): boolean => by !== undefined && by < today

/** The day from which a complaint is to be erased; undefined while it is not ended. Of 29 February it is 1 March. */
export function eraseComplaintFrom({
  state,
  endedAt,
  country,
}: Pick<OpenComplaint, 'state' | 'endedAt' | 'country'>): Day | undefined {
  if (endedAt === undefined || !isEnded(state)) return undefined
  const ended = dayOf(endedAt, { country })
  const later = `${String(Number(ended.slice(0, 4)) + complaintKeptYears).padStart(4, '0')}${ended.slice(4)}`
  // A date that does not exist rolls over to the first of March.
  return new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10)
}
