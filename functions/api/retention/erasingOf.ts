import { type Actor, isHeld } from '@kring/domain'
import { isAllowed } from '../authorise.ts'
import type { DossierView } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { type OpenDossier, resourceOf } from '../referrals/openDossier.ts'
import type { TenantContext } from '../tenantDirectory.ts'

/**
 * What a dossier's page says of erasing it, to who may decide on it: an erasure that was asked, a term that is nearly over, a
 * hold. Undefined when there is nothing to say.
 */
export async function erasingOf(
  dependencies: Pick<Dependencies, 'now'>,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<DossierView['erasing']> {
  if (!isAllowed(actor, 'dossier.decide', resourceOf(dossier))) return undefined
  const { erasure } = dossier.referral
  const held = isHeld(dossier.referral)
  if (erasure !== undefined)
    return { what: erasure.person === undefined ? 'asked-dossier' : 'asked-person', on: erasure.dueOn, isHeld: held }
  // The terms are loaded when they are first asked for, not with every cold start.
  const { warnedTerm } = await import('./warnedTerm.ts')
  const term = await warnedTerm(dependencies, tenantContext, actor, dossier)
  return term === undefined && !held ? undefined : { ...term, isHeld: held }
}
