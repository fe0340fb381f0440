import { Membership, type RegionId } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, put, queryAll } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem } from './failures.ts'
import { HEAD, operatorKeys, personKeys } from './keys.ts'

export type Person = {
  readonly subject: string
  readonly name: string
  readonly email?: string | undefined
  readonly memberships: readonly Membership[]
}

const Profile = z.object({ name: z.string(), email: z.string().optional() })

/** Who this is and what they are where: one Query. Undefined for a subject we do not know. */
export async function readPerson(table: Table, subject: string): Promise<Person | undefined> {
  const items = await queryAll(table, 'sign-in-claims', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': personKeys.person(subject).pk },
  })
  const profile = Profile.safeParse(items.find(item => item.sk === HEAD))
  if (!profile.success) return undefined
  const memberships = items.filter(item => item.sk !== HEAD).map(parseMembership)
  return { subject, ...profile.data, memberships }
}

const Contact = z.object({ sk: z.string(), email: z.string() })

/** Who is told by mail that something waits in a region. */
export async function readManagers(
  table: Table,
  region: RegionId,
): Promise<readonly { readonly subject: string; readonly email: string }[]> {
  const items = await queryAll(table, 'list-managers', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.managers(region).pk },
  })
  return items.map(item => Contact.parse(item)).map(({ sk, email }) => ({ subject: sk, email }))
}

/** Grants a role; a regional manager with an address is also put on the region's mailing list. */
export async function putMembership(table: Table, subject: string, membership: Membership): Promise<void> {
  await put(table, 'put-membership', membershipItem(subject, membership))
  if (membership.role !== 'regional-manager') return
  const profile = Profile.safeParse(await get(table, 'read-person', personKeys.profile(subject), true))
  if (profile.data?.email === undefined) return
  await put(table, 'put-manager', {
    ...operatorKeys.managers(membership.region),
    sk: subject,
    email: profile.data.email,
  })
}

/** One for each role and scope, so that the same role twice in one place is one item. */
function membershipItem(subject: string, membership: Membership): Item {
  return { ...personKeys.membership(subject, membership.role, scopeOf(membership)), membership }
}

function scopeOf(membership: Membership): string {
  if ('tenant' in membership) return membership.tenant
  if ('region' in membership) return membership.region
  return 'funder' in membership ? membership.funder : '-'
}

function parseMembership(item: Item): Membership {
  const membership = Membership.safeParse(item.membership)
  if (!membership.success) throw new CorruptItem('unreadable membership')
  return membership.data
}
