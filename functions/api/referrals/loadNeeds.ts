import { type Actor, type DossierCommand, personsNow, type ReferralNeeds, referralCommands } from '@kring/domain'
import type { Dependencies } from '../dependencies.ts'
import { erasableOf } from '../retention/erasable.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'
import { alikeTo } from './alike.ts'
import { formOf, grantIds, intakeQuestionsOf, type OpenDossier } from './openDossier.ts'

export type Deciding = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly dossier: OpenDossier
  readonly command: DossierCommand
  readonly dependencies: Pick<Dependencies, 'store'>
}

/** How each outside fact is loaded that a command may need. */
const loaders: { readonly [Need in keyof ReferralNeeds]: (deciding: Deciding) => Promise<ReferralNeeds[Need]> } = {
  form: ({ tenantContext, dossier }) => formOf(tenantContext, dossier),
  intakeQuestions: ({ tenantContext, dossier }) => intakeQuestionsOf(tenantContext, dossier),
  alike: async ({ dependencies, tenantContext, dossier }) =>
    (await alikeTo(dependencies, tenantContext, dossier)).map(({ tenant, id }) => ({ tenant, dossier: id })),
  persons: async ({ tenantContext, actor, dossier }) => {
    const [form, trajectory] = await Promise.all([
      formOf(tenantContext, dossier),
      writerOf(tenantContext, actor, dossier).trajectory(),
    ])
    return personsNow(
      dossier.history.map(({ event }) => event),
      form,
      trajectory?.record.circle.people,
    )
  },
  erasable: ({ tenantContext, actor, dossier, dependencies }) =>
    erasableOf(dependencies, tenantContext, actor, dossier),
  // Only a command that chooses a grant has one to check.
  grants: async ({ tenantContext, actor, dossier, command }) =>
    'grant' in command && command.grant !== undefined ? grantIds(tenantContext, actor, dossier) : [],
}

/** Loads what the command needs to be decided, and nothing else. */
export async function loadNeeds(deciding: Deciding): Promise<Partial<ReferralNeeds>> {
  const { needs } = referralCommands[deciding.command.name]
  const loaded = await Promise.all(needs.map(async need => ({ [need]: await loaders[need](deciding) })))
  return Object.assign({}, ...loaded)
}
