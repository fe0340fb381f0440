import type { InvitationView } from '../../../api/invitations.ts'
import { instantNow } from '../../../clock/serverClock.ts'

const dayInMs = 86_400_000
const over = new Set<InvitationView['state']>([
  'plan-accepted',
  'plan-refused',
  'evaluation-due',
  'evaluated',
  'closed',
])

/**
 * Whether the conference is over: nobody is asked to come any more. Also of a day that passed while what happened on it is
 * still on a device without signal.
 */
export const isAfterDay = ({ state, day }: Pick<InvitationView, 'state' | 'day'>): boolean =>
  over.has(state) ||
  ((state === 'scheduled' || state === 'day') &&
    day !== undefined &&
    Date.parse(instantNow()) > Date.parse(day.startsAt) + dayInMs)
