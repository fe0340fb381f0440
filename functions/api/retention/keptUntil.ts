import {
  type Day,
  type FormDefinition,
  isHeld,
  retentionClassOf,
  retentionPart,
  StoredTerm,
  termOf,
} from '@kring/domain'
import type { KeptUntil } from '@kring/domain/papers'
import type { OpenTrajectory } from '../../data/index.ts'
import { retentionOfDossier } from '../../retention/retentionOfDossier.ts'
import type { VerifiedPerson } from '../dependencies.ts'
import type { OpenDossier } from '../referrals/openDossier.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'

type Asked = {
  readonly tenantContext: TenantContext
  readonly actor: VerifiedPerson
  readonly dossier: OpenDossier
  readonly form: FormDefinition
  readonly trajectory: OpenTrajectory | undefined
  readonly today: Day
}

/** How long a dossier is kept, as the file of what is held says it: by day once it is closed, else by the rule. */
export async function keptUntilOf({
  tenantContext,
  actor,
  dossier,
  form,
  trajectory,
  today,
}: Asked): Promise<KeptUntil> {
  const { tenant, publicData } = tenantContext
  const { referral } = dossier
  const [own, isComplainedOf] = await Promise.all([
    publicData.setting(retentionPart(referral.variant), StoredTerm),
    writerOf(tenantContext, actor, dossier).isComplainedOf(),
  ])
  const ownTerm = own?.value
  const kept = retentionOfDossier({ tenant, referral, form, trajectory, ownTerm }, today)
  if (kept !== undefined) return { day: kept.eraseOn, isHeld: isHeld(referral) || isComplainedOf }
  const { country, sector } = tenant
  const of = retentionClassOf({ country, sector, variant: referral.variant })
  const term = termOf(ownTerm, of)
  return of.kind === 'until-age' ? { age: term } : { years: term }
}
