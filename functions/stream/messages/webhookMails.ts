import type { TenantId } from '@kring/domain'
import { memberKey } from '../../data/index.ts'
import type { Suspension } from '../../webhooks/sendWaiting.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type Message, type MessageReference, messageOfWebhook } from './reference.ts'
import type { Sources } from './sources.ts'

type Reference = Extract<MessageReference, { cause: 'webhook' }>

/** To the partner's admins: a subscription is suspended. Of one suspension always the same mails. */
export const mailsOfSuspension = async (
  sources: Sources,
  tenant: TenantId,
  { subscription, since: at, isGone }: Suspension,
): Promise<readonly Message[]> => {
  const kind = isGone ? 'webhook-gone' : 'webhook-suspended'
  return (await sources.tenantAdmins(tenant)).map(({ subject: to }) =>
    messageOfWebhook(tenant, { cause: 'webhook', kind, subscription, at, to }),
  )
}

/** Says that it is so and where to look; the address of the system stays in the app. Undefined for somebody who is no admin any more. */
export async function composeOfWebhook(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  id: TenantId,
  { kind, to }: Reference,
): Promise<Composed | undefined> {
  const { tenant } = await sources.tenant(id)
  const reader = (await sources.tenantAdmins(id)).find(({ subject }) => subject === to)
  if (reader?.email === undefined) return undefined
  return {
    kind,
    to: reader.email,
    locale: tenant.languages[0] ?? 'nl',
    facts: { reference: '', tenant: tenant.name, region: '', link: `${publicUrl}/partner/webhooks?of=${id}` },
    member: { at: id, key: memberKey(reader.subject, reader.membership).sk, subject: to },
  }
}
