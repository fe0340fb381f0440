import { type Day, fallsDueAt, firstAnswerBy, type ReferralEvent, warnOn } from '@kring/domain'
import { type Dossier, forIndexing, rightsTermKind, type Store } from '../../data/index.ts'
import type { TenantSource } from '../messages/sources.ts'

const ofRights = new Set<string>(['rights-request-received', 'rights-request-extended', 'rights-request-answered'])

/** Shows the managers of the region that a request waits, and by when; not any more once all are answered. */
export async function showRightsDue(store: Store, { head, referral }: Dossier, event: ReferralEvent): Promise<void> {
  if (!ofRights.has(event.type)) return
  const answerBy = firstAnswerBy(referral.rightsRequests)
  await forIndexing(store, head.tenant, head.region).setRightsDue(head.id, answerBy)
}

/**
 * Enters when the term of a request about what is held is looked at, after it was received or extended. Of one that came
 * by a link, and of which it is known since who asked, it is the same day: the entry stays.
 */
export async function enterRightsTerm(
  source: TenantSource,
  { referral }: Dossier,
  event: ReferralEvent,
): Promise<void> {
  const id =
    event.type === 'rights-request-received'
      ? event.request.id
      : event.type === 'rights-request-extended'
        ? event.request
        : undefined
  const request = referral.rightsRequests?.find(one => one.id === id)
  if (request !== undefined) await enterTermOf(source, referral.id, request.id, warnOn(request))
}

/** Each entry is named by its day: one that is entered is not moved, and what falls due again is another. */
export const enterTermOf = (
  { data, tenant }: TenantSource,
  dossier: string,
  request: string,
  on: Day,
): Promise<unknown> =>
  data.due.enter({ dossier }, `${rightsTermKind}#${request}#${on}`, {
    kind: rightsTermKind,
    ref: { dossier, request },
    due: fallsDueAt(on, tenant.timeZone),
  })
