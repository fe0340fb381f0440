import { type ComplaintEvent, mayCarryLink, mayTellBy, newsOfEvent, type OpenComplaint, TenantId } from '@kring/domain'
import { complaintSecret } from '../../complaintLink.ts'
import { type ComplaintFile, type Member, memberKey } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { openComplaint } from './openComplaint.ts'
import { type Message, type MessageReference, messageOfComplaint, messageToOfficer } from './reference.ts'
import type { Sources } from './sources.ts'

type ToComplainant = Extract<MessageReference, { cause: 'complaint' }>
type ToOfficer = Extract<MessageReference, { cause: 'complaint-officer' }>

/** The mail to the complainant that an event causes: none where they did not say that mail is safe. */
export function mailsOfComplaint({ complaint }: ComplaintFile, event: ComplaintEvent, seq: number): readonly Message[] {
  const news = newsOfEvent[event.type]
  // Of how it was acknowledged the officer says by which way they told it themself; `mail` is sent from here.
  const isTold = event.type === 'acknowledged' && event.way !== 'mail'
  if (news === undefined || isTold || !mayTellBy(complaint.content, 'mail')) return []
  const { tenant, id } = complaint
  return [messageOfComplaint(tenant, { cause: 'complaint', complaint: id, seq, at: event.at })]
}

/** That there is something new, and not what; with the link only where nobody reads along. */
export async function composeToComplainant(
  dependencies: StreamDependencies,
  sources: Sources,
  tenant: TenantId,
  { complaint: id, at }: ToComplainant,
): Promise<Composed | undefined> {
  const file = await openComplaint(dependencies, tenant, id)
  if (file === undefined) return undefined
  const { content, state } = file.complaint
  if (state === 'withdrawn' || content.email === undefined || !mayTellBy(content, 'mail')) return undefined
  const { secret, publicUrl } = dependencies
  const own = `${publicUrl}/o/${tenant}/complaint/follow#${complaintSecret(secret, tenant, id)}`
  return {
    kind: 'complaint-news',
    to: content.email,
    locale: content.locale,
    facts: {
      reference: id,
      tenant: (await sources.tenant(tenant)).tenant.name,
      region: '',
      link: mayCarryLink(content, 'mail') ? own : '',
    },
    at,
    unverified: 'typed',
    complaint: id,
  }
}

/**
 * Mails to those who handle complaints, but not to who stepped aside from this one: by its number, without names. They are the
 * operator's own: the partner, who may be complained of, hears of none.
 */
export async function mailsToOfficers(
  sources: Sources,
  { tenant, id, aside }: Pick<OpenComplaint, 'tenant' | 'id' | 'aside'>,
  about: Pick<ToOfficer, 'kind' | 'about' | 'at'>,
): Promise<readonly Message[]> {
  const able = (await officersIn(sources)).filter(({ subject }) => !aside.includes(subject))
  return able.map(({ subject: to }) =>
    messageToOfficer({ cause: 'complaint-officer', tenant, complaint: id, ...about, to }),
  )
}

/** Undefined for who handles no complaints any more, or for what is done by now. */
export async function composeToOfficer(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  { tenant, complaint, kind, to, at }: ToOfficer,
): Promise<Composed | undefined> {
  const officer = (await officersIn(sources)).find(({ subject }) => subject === to)
  if (officer?.email === undefined) return undefined
  return {
    kind,
    to: officer.email,
    locale: 'nl',
    facts: {
      reference: complaint,
      tenant: 'Eigen Kracht Centrale',
      region: '',
      link: `${publicUrl}/complaints/${TenantId.parse(tenant)}/${complaint}`,
    },
    at,
    member: { at: undefined, key: memberKey(officer.subject, officer.membership).sk, subject: to },
  }
}

const officersIn = async (sources: Sources): Promise<readonly Member[]> =>
  (await sources.members(undefined)).filter(
    ({ membership, email, pending }) =>
      membership.role === 'complaints-officer' && email !== undefined && pending === undefined,
  )
