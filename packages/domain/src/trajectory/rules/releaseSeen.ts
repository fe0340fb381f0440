import type { Day } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import { type Release, scopeNow } from '../state/release.ts'
import type { RecipientCapacity } from '../state/releaseSending.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import type { InvitationSeen } from './invitationSeen.ts'
import { type PlanSeen, planSeenByRelease } from './planSeen.ts'
import { sendingOf } from './sendRelease.ts'

/** What somebody outside the circle sees through the link of a release (G19): all of it, and nothing else of the dossier. */
export type ReleaseSeen = {
  /** For whom it is: the page says so first, as somebody else may hold the phone. */
  readonly to: {
    readonly name: string
    readonly organisation?: string | undefined
    readonly capacity: RecipientCapacity
    readonly locale: Locale
  }
  /** The day on which the family decided what they see now. */
  readonly since: Day
  readonly coordinator?: InvitationSeen['coordinator']
  readonly plan: PlanSeen
}

/** Why a link opens nothing. `reopened`: the family is making its plan again. */
export type ReleaseGone = 'revoked' | 'reopened'

/** What the link of a release opens now, or why nothing; undefined of what was never sent with a link. */
export function releaseSeen(
  record: TrajectoryRecord,
  release: Release,
  coordinator: InvitationSeen['coordinator'],
): { readonly number: number; readonly seen?: ReleaseSeen; readonly gone?: ReleaseGone } | undefined {
  const { recipient, steps, sendings = [] } = release
  const number = Math.max(0, ...sendings.map(one => one.number))
  const sending = sendingOf(release, number)
  const since = steps.at(-1)?.on
  if (sending === undefined || since === undefined) return undefined
  if (recipient.kind === 'person' || recipient.kind === 'referrer') return undefined
  if (scopeNow(release) === undefined || release.link !== number || record.state === 'stopped')
    return { number, gone: 'revoked' }
  const plan = planSeenByRelease(record, release)
  if (plan === undefined) return { number, gone: 'reopened' }
  const organisation = recipient.kind === 'other' ? recipient.organisation : undefined
  return {
    number,
    seen: {
      to: {
        name: recipient.name,
        ...(organisation === undefined ? {} : { organisation }),
        capacity: sending.capacity,
        locale: sending.language,
      },
      since,
      ...(coordinator === undefined ? {} : { coordinator }),
      plan,
    },
  }
}
