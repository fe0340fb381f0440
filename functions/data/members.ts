import { FunderId, isInForce, Membership, PendingStage, RegionId, SystemScope, TenantId } from '@kring/domain'
import * as z from 'zod'
import { type Condition, get, type Item, put, queryAll, transact } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem, failedConditions } from './failures.ts'
import { type Key, operatorKeys, personKeys, personTag, tenantKeys } from './keys.ts'
import { memberKey } from './memberKey.ts'

/** A person's role in one place, as the other members of that place see it. `subject` is the `sub` of their tokens. */
export type Member = {
  readonly subject: string
  readonly name: string
  readonly email?: string | undefined
  readonly membership: Membership
  /** When, and by whom, it was granted. */
  readonly since: string
  readonly by?: string | undefined
  /**
   * Granted through the product, so that the stream mails an invitation; not set for memberships set up from outside.
   */
  readonly invited?: boolean | undefined
  /**
   * What is waited for before the membership counts. Absent when it counts: it was accepted, set up from outside, or
   * granted before invitations were accepted.
   */
  readonly pending?: PendingStage | undefined
  /** Subject of who granted it, for the confirmation. */
  readonly grantedBy?: string | undefined
  /** Name of the platform admin who confirmed it, with their subject and the moment. */
  readonly confirmed?: { readonly by: string; readonly subject: string; readonly at: string } | undefined
  readonly acceptedAt?: string | undefined
  /** When the invitation was sent again; absent when it was sent once. */
  readonly invitedAgain?: string | undefined
}

const StoredMember = z.object({
  pk: z.string(),
  sk: z.string(),
  name: z.string(),
  email: z.string().optional(),
  since: z.string(),
  by: z.string().optional(),
  invited: z.boolean().optional(),
  pending: PendingStage.optional(),
  grantedBy: z.string().optional(),
  confirmed: z.object({ by: z.string(), subject: z.string(), at: z.string() }).optional(),
  acceptedAt: z.string().optional(),
  invitedAgain: z.string().optional(),
  scopes: z.array(SystemScope).optional(),
})

/** Writes a membership as it is, over one that exists. For set-up and partners' systems; people are granted a role. */
export async function putMember(table: Table, member: Member, condition?: Condition): Promise<void> {
  await put(table, 'put-member', memberItem(member), condition)
}

/**
 * Grants a role unless the person has it, in any stage: a role is held once. Returns the membership as it is now, which
 * is the earlier one when there was one.
 */
export async function grantMember(table: Table, member: Member): Promise<Member> {
  try {
    await putMember(table, member, { ConditionExpression: 'attribute_not_exists(pk)' })
    return member
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
  const { pk, sk } = memberKey(member.subject, member.membership)
  const existing = (await listMembers(table, pk, sk)).find(({ subject }) => subject === member.subject)
  // Revoked between the two calls: grant it again.
  return existing ?? grantMember(table, member)
}

/** A member's item, found by place and by person: under their memberships once it counts. */
export function memberItem({ subject, membership, ...known }: Member): Item {
  const key = memberKey(subject, membership)
  const scopes = membership.role === 'partner-system' ? { scopes: membership.scopes } : {}
  return { ...key, ...personIndex(subject, key, known.pending), ...known, ...scopes }
}

/** The PersonIndex of a membership. Until it is confirmed it is on no index: nobody may accept it, no token names it. */
function personIndex(subject: string, { pk, sk }: Key, pending: PendingStage | undefined): Item {
  const personSk = `${pk}#${sk}`
  switch (pending) {
    case undefined:
      return { ...personKeys.memberships(subject), personSk }
    case 'acceptance':
      return { ...personKeys.invitations(personTag(subject)), personSk }
    case 'confirmation':
      return {}
    default:
      return pending satisfies never
  }
}

/** Revokes a role. Changes are refused at once; reading ends within seconds. */
export async function removeMember(table: Table, subject: string, membership: Membership): Promise<void> {
  await transact(table, 'remove-member', [{ Delete: { TableName: table.name, Key: memberKey(subject, membership) } }])
}

/** Reads a membership now, in any stage: what is known of a caller may be seconds behind. Undefined when it does not exist. */
export async function readMember(table: Table, subject: string, membership: Membership): Promise<Member | undefined> {
  const item = await get(table, 'read-member', memberKey(subject, membership), true)
  return item === undefined ? undefined : parseMember(item)
}

/** The same by its place and sort key, for who may query the members only; a tenant, or the operator. */
export async function readMemberAt(
  table: Table,
  tenant: TenantId | undefined,
  sk: string,
): Promise<Member | undefined> {
  const [item] = await queryAll(table, 'read-member', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: {
      ':pk': tenant === undefined ? operatorKeys.members.pk : tenantKeys(tenant).members().pk,
      ':sk': sk,
    },
    ConsistentRead: true,
  })
  return item === undefined ? undefined : parseMember(item)
}

export const listMembersOfTenant = (table: Table, tenant: TenantId): Promise<readonly Member[]> =>
  listMembers(table, tenantKeys(tenant).members().pk)

export type MembershipOfTenant = Extract<Membership, { readonly tenant: TenantId }>
export type MembershipOfOperator = Exclude<Membership, MembershipOfTenant>
export type RoleAtTenant = MembershipOfTenant['role']

/** The members of a tenant with one role, so that who asks for its systems or admins reads no other people. */
export const listMembersWithRole = (table: Table, tenant: TenantId, role: RoleAtTenant): Promise<readonly Member[]> =>
  listMembers(table, tenantKeys(tenant).members().pk, `${role}#`)

export const listMembersOfOperator = (table: Table): Promise<readonly Member[]> =>
  listMembers(table, operatorKeys.members.pk)

/** The regional managers of a region, who are notified of waiting work there. */
export const listManagers = async (table: Table, region: RegionId): Promise<readonly Member[]> =>
  (await listMembers(table, operatorKeys.members.pk, `regional-manager#${region}#`)).filter(isInForce)

/** The coordinators of every region, those who were invited and have not accepted yet left out. */
export const listCoordinators = async (table: Table): Promise<readonly Member[]> =>
  (await listMembers(table, operatorKeys.members.pk, 'coordinator#')).filter(isInForce)

/** The platform admins, who are told of each other's grants. */
export const listPlatformAdmins = async (table: Table): Promise<readonly Member[]> =>
  (await listMembers(table, operatorKeys.members.pk, 'platform-admin#')).filter(isInForce)

async function listMembers(table: Table, pk: string, beginning?: string): Promise<readonly Member[]> {
  const items = await queryAll(table, 'list-members', {
    KeyConditionExpression: beginning === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :beginning)',
    ExpressionAttributeValues: { ':pk': pk, ...(beginning === undefined ? {} : { ':beginning': beginning }) },
    ConsistentRead: true,
  })
  return items.map(parseMember)
}

/**
 * All memberships of a person that count: a Query of the PersonIndex (more only past 1 MB, some thousands of them), where those that wait are under another key.
 * Empty for an unknown subject.
 */
export async function membershipsOf(table: Table, subject: string): Promise<readonly Membership[]> {
  const { personPk } = personKeys.memberships(subject)
  const items = await queryAll(table, 'memberships-of-caller', {
    IndexName: 'PersonIndex',
    KeyConditionExpression: 'personPk = :pk',
    ExpressionAttributeValues: { ':pk': personPk },
  })
  // The table's key decides whose membership it is: an item whose index attribute merely names this person is ignored.
  return items.map(placeOf).flatMap(place => (place.subject === subject ? [place.membership] : []))
}

export function parseMember(item: Item): Member {
  const stored = StoredMember.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable member')
  const { pk: _pk, sk: _sk, scopes: _scopes, ...known } = stored.data
  return { ...placeOf(item), ...known }
}

const Place = z
  .object({ pk: z.string(), sk: z.string(), scopes: z.array(SystemScope) })
  .partial()
  .catch({})
const tenantPk = /^T#([a-z0-9-]{3,40})#MEMBERS$/

/** Parses role, place and subject from the key. Throws CorruptItem. */
export function placeOf(item: Item): { readonly subject: string; readonly membership: Membership } {
  const { pk = '', sk = '', scopes } = Place.parse(item)
  const [, tenant] = tenantPk.exec(pk) ?? []
  const [role, ...rest] = sk.split('#')
  const place = tenant === undefined ? placed(role, rest[0]) : { tenant: TenantId.parse(tenant) }
  const membership = Membership.safeParse({
    role,
    ...place,
    ...(role === 'partner-system' ? { scopes: scopes ?? [] } : {}),
  })
  const isKnownPlace = tenant !== undefined || pk === operatorKeys.members.pk
  if (!membership.success || !isKnownPlace) throw new CorruptItem('unreadable membership')
  return { subject: decodeURIComponent(rest.at(-1) ?? ''), membership: membership.data }
}

function placed(role: string | undefined, place: string | undefined) {
  if (role === 'regional-manager') return { region: RegionId.parse(place) }
  return role === 'funder' ? { funder: FunderId.parse(place) } : {}
}
