import { FunderId, Membership, RegionId, SystemScope, TenantId } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, put, query, queryAll, transact } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem } from './failures.ts'
import { type Key, operatorKeys, personKeys, tenantKeys } from './keys.ts'

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
}

const StoredMember = z.object({
  pk: z.string(),
  sk: z.string(),
  name: z.string(),
  email: z.string().optional(),
  since: z.string(),
  by: z.string().optional(),
  invited: z.boolean().optional(),
  scopes: z.array(SystemScope).optional(),
})

/** The key of a membership: at its tenant, or at the operator for the operator's and funders' members. */
function keyOf(subject: string, membership: Membership): Key {
  switch (membership.role) {
    case 'referrer':
    case 'tenant-admin':
    case 'partner-system':
      return tenantKeys(membership.tenant).member(membership.role, subject)
    case 'regional-manager':
      return operatorKeys.member(membership.role, membership.region, subject)
    case 'funder':
      return operatorKeys.member(membership.role, membership.funder, subject)
    case 'coordinator':
    case 'platform-admin':
      return operatorKeys.member(membership.role, '', subject)
    default:
      return membership satisfies never
  }
}

/** Grants a role. For the same person, role and place it only updates the stored details. */
export async function putMember(table: Table, member: Member): Promise<void> {
  await put(table, 'put-member', memberItem(member))
}

/** A member's item, found by place and by person. */
export function memberItem({ subject, membership, ...known }: Member): Item {
  const key = keyOf(subject, membership)
  const scopes = membership.role === 'partner-system' ? { scopes: membership.scopes } : {}
  const person = { ...personKeys.memberships(subject), personSk: `${key.pk}#${key.sk}` }
  return { ...key, ...person, ...known, ...scopes }
}

/** Revokes a role. Changes are refused at once; reading ends with the next token. */
export async function removeMember(table: Table, subject: string, membership: Membership): Promise<void> {
  await transact(table, 'remove-member', [{ Delete: { TableName: table.name, Key: keyOf(subject, membership) } }])
}

/** Reads a membership now, because a token may be ten minutes behind. Undefined when it does not exist. */
export async function readMember(table: Table, subject: string, membership: Membership): Promise<Member | undefined> {
  const item = await get(table, 'read-member', keyOf(subject, membership), true)
  return item === undefined ? undefined : parseMember(item)
}

export const listMembersOfTenant = (table: Table, tenant: TenantId): Promise<readonly Member[]> =>
  listMembers(table, tenantKeys(tenant).members().pk)

export const listMembersOfOperator = (table: Table): Promise<readonly Member[]> =>
  listMembers(table, operatorKeys.members.pk)

/** The regional managers of a region, who are notified of waiting work there. */
export const listManagers = (table: Table, region: RegionId): Promise<readonly Member[]> =>
  listMembers(table, operatorKeys.members.pk, `regional-manager#${region}#`)

async function listMembers(table: Table, pk: string, beginning?: string): Promise<readonly Member[]> {
  const items = await queryAll(table, 'list-members', {
    KeyConditionExpression: beginning === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :beginning)',
    ExpressionAttributeValues: { ':pk': pk, ...(beginning === undefined ? {} : { ':beginning': beginning }) },
    ConsistentRead: true,
  })
  return items.map(parseMember)
}

/** All memberships of a person: one Query of the PersonIndex. Empty for an unknown subject. */
export async function membershipsOf(table: Table, subject: string): Promise<readonly Membership[]> {
  const { personPk } = personKeys.memberships(subject)
  const { items } = await query(table, 'sign-in-claims', {
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
  const { name, email, since, by, invited } = stored.data
  return { ...placeOf(item), name, email, since, by, invited }
}

const Place = z.object({ pk: z.string(), sk: z.string(), scopes: z.array(SystemScope).optional() })
const tenantPk = /^T#([a-z0-9-]{3,40})#MEMBERS$/

/** Parses role, place and subject from the key. Throws CorruptItem. */
function placeOf(item: Item): { readonly subject: string; readonly membership: Membership } {
  const { pk = '', sk = '', scopes } = Place.partial().catch({}).parse(item)
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
