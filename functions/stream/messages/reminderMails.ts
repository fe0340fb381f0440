import { chosenGrant, dayIn, monthOf, type TenantId } from '@kring/domain'
import { fundedBy } from '@kring/domain/grants'
import { memberKey } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type Message, type MessageReference, messageAboutDossier } from './reference.ts'
import type { Sources } from './sources.ts'

type Reference = Extract<MessageReference, { cause: 'reminder' }>
type Place = { readonly funder: string; readonly grant: string }

/**
 * The mails about an evaluation that fell due and is not done, of a trajectory that this grant pays for: to its coordinator, or
 * to its region's managers while it has none. `at`: when somebody asked for the reminder, so that each is sent once.
 */
export async function mailsOfReminder(
  sources: Sources,
  tenant: TenantId,
  dossier: string,
  { funder, grant }: Place,
  at: string,
): Promise<readonly Message[]> {
  const record = (await sources.trajectory(tenant, dossier))?.record
  if (record?.state !== 'evaluation-due') return []
  const paying = await grantOf(sources, tenant, dossier)
  if (paying?.id !== grant || paying.funder !== funder) return []
  const about = { cause: 'reminder', dossier, kind: 'evaluation-missing', at } as const
  const { coordinator } = record.assignment
  if (coordinator !== undefined)
    return [messageAboutDossier(tenant, { ...about, as: 'coordinator', to: coordinator.person })]
  const managers = await sources.managersOf(record.region)
  return managers.map(({ subject: to }) => messageAboutDossier(tenant, { ...about, as: 'regional-manager', to }))
}

async function grantOf(sources: Sources, tenant: TenantId, id: string) {
  const dossier = await sources.dossier(tenant, id)
  if (dossier === undefined) return undefined
  const { tenant: settings, grants } = await sources.tenant(tenant)
  const { variant, submittedAt } = dossier.referral
  const month = monthOf(dayIn(submittedAt, settings.timeZone))
  const chosen = chosenGrant(dossier.history.map(({ event }) => event))
  return fundedBy({ tenant, variant, month, chosen }, grants)
}

/** By the number of the dossier alone. Undefined once it is done, and for who has nothing to do with it any more. */
export async function composeReminder(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  id: TenantId,
  { kind, dossier, as, to, at }: Reference,
): Promise<Composed | undefined> {
  const record = (await sources.trajectory(id, dossier))?.record
  if (record?.state !== 'evaluation-due') return undefined
  if (as === 'coordinator' && record.assignment.coordinator?.person !== to) return undefined
  const readers = as === 'coordinator' ? await sources.members(undefined) : await sources.managersOf(record.region)
  const reader = readers.find(({ subject, membership }) => subject === to && membership.role === as)
  if (reader?.email === undefined) return undefined
  const { tenant } = await sources.tenant(id)
  const path = as === 'coordinator' ? `today/${id}/${dossier}/evaluation` : `dossiers/${id}/${dossier}/coordinator`
  return {
    kind,
    to: reader.email,
    locale: 'nl',
    facts: { reference: dossier, tenant: tenant.name, region: record.region, link: `${publicUrl}/${path}` },
    at,
    dossier: { id: dossier, reader: 'regional-manager', region: record.region },
    member: { at: undefined, key: memberKey(reader.subject, reader.membership).sk, subject: to },
  }
}
