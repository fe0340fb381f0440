import { RegionId, type TenantId } from '@kring/domain'
import { type Member, memberKey } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type Message, type MessageReference, messageAboutDossier } from './reference.ts'
import type { Sources } from './sources.ts'

type Reference = Extract<MessageReference, { cause: 'retention' }>
export type RetentionMail = Omit<Reference, 'cause' | 'to' | 'as' | 'region'> & { readonly region: RegionId }

/** To the managers of the region, and of what is erased at the end of its term to the partner's admins too. */
export async function mailsOfRetention(
  sources: Sources,
  tenant: TenantId,
  about: RetentionMail,
): Promise<readonly Message[]> {
  const admins = about.kind === 'hold-review' ? [] : await sources.tenantAdmins(tenant)
  const to = (as: Reference['as'], members: readonly Member[]) =>
    members.map(({ subject }) => messageAboutDossier(tenant, { cause: 'retention', ...about, as, to: subject }))
  return [...to('regional-manager', await sources.managersOf(about.region)), ...to('tenant-admin', admins)]
}

/** By the number of the dossier alone: it may be erased by now. Undefined for somebody who is no reader any more. */
export async function composeRetention(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  id: TenantId,
  { kind, dossier, region: named, as, to, at }: Reference,
): Promise<Composed | undefined> {
  const { tenant } = await sources.tenant(id)
  const region = RegionId.parse(named)
  const isManager = as === 'regional-manager'
  const readers = isManager ? await sources.managersOf(region) : await sources.tenantAdmins(id)
  const reader = readers.find(({ subject }) => subject === to)
  if (reader?.email === undefined) return undefined
  const link = isManager
    ? `${publicUrl}/dossiers/${id}/${dossier}/retention`
    : `${publicUrl}/partner/retention?of=${id}`
  return {
    kind,
    to: reader.email,
    locale: isManager ? 'nl' : (tenant.languages[0] ?? 'nl'),
    facts: { reference: dossier, tenant: tenant.name, region, link },
    at: `${at}T00:00:00.000Z`,
    // A dossier that is erased takes no note of a mail about it.
    ...(kind === 'retention-erased'
      ? {}
      : { dossier: { id: dossier, reader: isManager ? 'regional-manager' : 'partner-admin', region } }),
    member: { at: isManager ? undefined : id, key: memberKey(reader.subject, reader.membership).sk, subject: to },
  }
}
