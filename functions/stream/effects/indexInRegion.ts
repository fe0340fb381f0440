import type { ReferralEventType } from '@kring/domain'
import { type Dossier, forIndexing, type Store } from '../../data/index.ts'
import type { TenantSource } from '../messages/sources.ts'

/** The events that change nothing of what a region's indexes say of a dossier. */
const without: readonly ReferralEventType[] = [
  'question-set',
  'question-removed',
  'minimum-requirement-set',
  'minimum-requirement-removed',
  'erased',
]
export const mayMoveInRegion = (cause: ReferralEventType): boolean => !without.includes(cause)

/** Enters the dossier, as it is now, where the managers of its region find it. Repeating it changes nothing. */
export async function indexInRegionOf(
  store: Store,
  { form: formOf }: Pick<TenantSource, 'form'>,
  { head, referral }: Dossier,
): Promise<void> {
  const form = await formOf(referral.form.id, referral.form.version)
  if (form !== undefined) await forIndexing(store, head.tenant, head.region).indexInRegion({ head, referral }, form)
}
