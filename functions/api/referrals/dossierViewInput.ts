import { type Actor, dayIn } from '@kring/domain'
import { isAllowed } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import type { DossierViewInput } from '../views/dossier.ts'
import { formOf, grantsFor, intakeQuestionsOf, type OpenDossier, resourceOf } from './openDossier.ts'

/** Loads the input of the dossier view. The intake questions only when an intake may be recorded. */
export async function dossierViewInput(
  { now }: Pick<Dependencies, 'now'>,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<DossierViewInput> {
  const mayRecord = dossier.referral.state === 'intake' && isAllowed(actor, 'dossier.decide', resourceOf(dossier))
  const [grants, form, intakeQuestions] = await Promise.all([
    grantsFor(tenantContext, actor, dossier),
    formOf(tenantContext, dossier),
    mayRecord ? intakeQuestionsOf(tenantContext, dossier) : undefined,
  ])
  return {
    tenant: tenantContext.tenant,
    today: dayIn(now(), tenantContext.tenant.timeZone),
    grants,
    form,
    intakeQuestions,
  }
}
