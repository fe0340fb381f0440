import { mayConfirmReset, stageOfReset, type TenantId } from '@kring/domain'
import { type Member, memberKey } from '../../data/index.ts'
import { type PlacedReset, parseReset, resetKeyOf } from '../../data/secondFactorResets.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type Message, type MessageReference, messageOfReset } from './reference.ts'
import type { Sources } from './sources.ts'

type Reference = Extract<MessageReference, { cause: 'second-factor' }>

/**
 * The mails about the reset of a second factor: to who may confirm it while it waits, at a partner with one admin to the
 * platform admins; to the person when it was carried out.
 */
export async function mailsOfReset(
  sources: Sources,
  tenant: TenantId | undefined,
  { membership: member, number, reset }: PlacedReset,
  now: string,
): Promise<readonly Message[]> {
  const about = { cause: 'second-factor', member, number } as const
  if (reset.doneAt !== undefined)
    return [messageOfReset(tenant, { ...about, kind: 'second-factor-reset', at: reset.doneAt })]
  if (stageOfReset(reset, now) !== 'waiting') return []
  const who = (await confirmers(sources, tenant)).filter(
    ({ subject }) => mayConfirmReset(reset, subject, now) === 'yes',
  )
  return who.map(({ subject: to }) =>
    messageOfReset(tenant, { ...about, kind: 'second-factor-asked', to, at: reset.asked.at }),
  )
}

async function confirmers(sources: Sources, tenant: TenantId | undefined): Promise<readonly Member[]> {
  const admins = tenant === undefined ? [] : await sources.tenantAdmins(tenant)
  return admins.length > 1 ? admins : [...admins, ...(await sources.platformAdmins())]
}

/** Names who asked or confirmed, not whose factor it is. Undefined when nothing waits any more. */
export async function composeOfReset(
  { publicUrl, now }: StreamDependencies,
  sources: Sources,
  tenant: TenantId | undefined,
  { member: key, number, kind, to, at }: Reference,
): Promise<Composed | undefined> {
  const source = tenant === undefined ? undefined : await sources.tenant(tenant)
  const item = await (source?.data ?? sources.operator).item(resetKeyOf(tenant, key, number))
  if (item === undefined) return undefined
  const { reset } = parseReset(item)
  const facts = { reference: '', tenant: source?.tenant.name ?? 'Eigen Kracht Centrale', region: '' }
  const partners = source?.tenant.languages[0] ?? 'nl'
  if (kind === 'second-factor-reset') {
    const person = await sources.memberNow(tenant, key)
    if (person?.email === undefined) return undefined
    const mail = { kind, to: person.email, locale: partners, at, member: memberAt(tenant, person) } as const
    return { ...mail, facts: { ...facts, link: publicUrl, by: reset.confirmed?.by ?? '' } }
  }
  if (stageOfReset(reset, now()) !== 'waiting') return undefined
  const ofPartner = tenant === undefined ? [] : await sources.tenantAdmins(tenant)
  const admin = ofPartner.find(({ subject }) => subject === to)
  const reader = admin ?? (await sources.platformAdmins()).find(({ subject }) => subject === to)
  if (reader?.email === undefined) return undefined
  const page =
    admin === undefined ? (tenant === undefined ? '/people' : `/people/partners?of=${tenant}`) : '/partner/people'
  return {
    kind,
    to: reader.email,
    locale: admin === undefined ? 'nl' : partners,
    facts: { ...facts, link: `${publicUrl}${page}`, by: reset.asked.by },
    at,
    member: memberAt(admin === undefined ? undefined : tenant, reader),
  }
}

const memberAt = (at: TenantId | undefined, { subject, membership }: Member) => ({
  at,
  key: memberKey(subject, membership).sk,
  subject,
})
