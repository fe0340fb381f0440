import { type Actor, dayIn, mayBeWarned, retentionPart, StoredTerm } from '@kring/domain'
import { retentionOfDossier } from '../../retention/retentionOfDossier.ts'
import type { DossierView } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { formOf, type OpenDossier } from '../referrals/openDossier.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'

type Erasing = NonNullable<DossierView['erasing']>

/**
 * The day on which a dossier's term is over, once that is warned of. Its trajectory is read only of a dossier that is old enough.
 */
export async function warnedTerm(
  { now }: Pick<Dependencies, 'now'>,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<Omit<Erasing, 'isHeld'> | undefined> {
  const { tenant } = tenantContext
  const { referral } = dossier
  const { country, sector, timeZone } = tenant
  const today = dayIn(now(), timeZone)
  const sentOn = dayIn(referral.submittedAt, timeZone)
  if (!mayBeWarned(sentOn, { country, sector, variant: referral.variant }, today)) return undefined
  const [trajectory, form, own] = await Promise.all([
    writerOf(tenantContext, actor, dossier).trajectory(),
    formOf(tenantContext, dossier),
    tenantContext.publicData.setting(retentionPart(referral.variant), StoredTerm),
  ])
  const kept = retentionOfDossier({ tenant, referral, form, trajectory, ownTerm: own?.value }, today)
  if (kept === undefined || today < kept.warnOn) return undefined
  // Of a term that was over before anybody was warned, the day is not known here: it counts from the warning.
  return kept.reason.because === 'warning' ? { what: 'term' } : { what: 'term', on: kept.eraseOn }
}
