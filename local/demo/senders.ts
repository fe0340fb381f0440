import type { By, Tenant } from '@kring/domain'
import type { Random } from './random.ts'
import { demoUsers } from './users.ts'

/** Who sent a referral: a professional of the partner, or a citizen, whom history does not name. */
export type Sender = {
  readonly by: By
  readonly member: { readonly subject: string; readonly name: string; readonly email?: string }
}

export const citizen: Sender = { by: { role: 'citizen' }, member: { subject: '', name: '' } }

const colleagues = ['Veerle Somers', 'Pieter Dewit', 'Hanan Aziz', 'Joke Baert'] as const

/** The demo user who refers for this partner. */
export function referrerOf(tenant: Tenant): Sender {
  const user = demoUsers.find(one => one.memberships.some(m => m.role === 'referrer' && m.tenant === tenant.id))
  if (user === undefined) throw new Error(`demo data: nobody refers for ${tenant.id}`)
  return professional(user.user, user.name, user.email)
}

/** A colleague who does not sign in here. */
export function colleagueOf(tenant: Tenant, random: Random): Sender {
  const name = random.pick(colleagues)
  return professional(`${tenant.id}-${name.split(' ')[0]?.toLowerCase() ?? 'x'}`, name)
}

function professional(subject: string, name: string, email?: string): Sender {
  const address = email === undefined ? {} : { email }
  return { by: { role: 'referrer', subject, name }, member: { subject, name, ...address } }
}

/** Who decides on the referrals of this partner's region. */
export function managerOf(tenant: Tenant): { readonly subject: string; readonly name: string } {
  const user = demoUsers.find(one =>
    one.memberships.some(m => m.role === 'regional-manager' && m.region === tenant.region),
  )
  if (user === undefined) throw new Error(`demo data: nobody manages ${tenant.region}`)
  return { subject: user.user, name: user.name }
}
