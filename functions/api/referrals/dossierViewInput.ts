import type { Actor } from '@kring/domain'
import { isAllowed } from '../authorise.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import type { DossierViewInput } from '../views/dossier.ts'
import { formOf, grantsFor, intakeQuestionsOf, type OpenDossier, resourceOf } from './openDossier.ts'

/** What the view of a dossier is made with. What is asked in the intake only where it may be written down. */
export async function dossierViewInput(
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<DossierViewInput> {
  const mayRecord = dossier.referral.state === 'intake' && isAllowed(actor, 'dossier.decide', resourceOf(dossier))
  const [grants, form, intakeQuestions] = await Promise.all([
    grantsFor(tenantContext, actor, dossier),
    formOf(tenantContext, dossier),
    mayRecord ? intakeQuestionsOf(tenantContext, actor, dossier) : undefined,
  ])
  return { tenant: tenantContext.tenant, grants, form, intakeQuestions }
}
