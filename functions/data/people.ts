import { Membership } from '@kring/domain'
import * as z from 'zod'
import { type Item, queryAll } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem } from './failures.ts'
import { HEAD, personKeys } from './keys.ts'

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

/** One for each role and scope, so that the same role twice in one place is one item. */
export function membershipItem(subject: string, membership: Membership): Item {
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
