import { isOpenRequest, RegionId, requestAnswerBy, type TenantId } from '@kring/domain'
import { memberKey } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type Message, type MessageReference, messageAboutDossier } from './reference.ts'
import type { Sources } from './sources.ts'

type Reference = Extract<MessageReference, { cause: 'rights' }>
export type RightsMail = Omit<Reference, 'cause' | 'to' | 'region'> & { readonly region: RegionId }

/** To the managers of the region: they answer requests about what is held. */
export async function mailsOfRights(
  sources: Sources,
  tenant: TenantId,
  about: RightsMail,
): Promise<readonly Message[]> {
  const managers = await sources.managersOf(about.region)
  return managers.map(({ subject }) => messageAboutDossier(tenant, { cause: 'rights', ...about, to: subject }))
}

/** By the number of the dossier alone. Undefined once it is answered, and for somebody who is no manager any more. */
export async function composeRights(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  id: TenantId,
  { kind, dossier: of, request: asked, region: named, to, at }: Reference,
): Promise<Composed | undefined> {
  const dossier = await sources.dossier(id, of)
  const request = dossier?.referral.rightsRequests?.find(one => one.id === asked)
  if (request === undefined || !isOpenRequest(request)) return undefined
  const region = RegionId.parse(named)
  const manager = (await sources.managersOf(region)).find(({ subject }) => subject === to)
  if (manager?.email === undefined) return undefined
  const { tenant } = await sources.tenant(id)
  const link = `${publicUrl}/dossiers/${id}/${of}/rights`
  return {
    kind,
    to: manager.email,
    locale: 'nl',
    facts: { reference: of, tenant: tenant.name, region, link, day: requestAnswerBy(request) },
    at: `${at}T00:00:00.000Z`,
    dossier: { id: of, reader: 'regional-manager', region },
    member: { at: undefined, key: memberKey(manager.subject, manager.membership).sk, subject: to },
  }
}
