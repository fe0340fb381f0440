import type { By, Tenant } from '@kring/domain'
import type { Random } from './random.ts'
import { demoUsers } from './users.ts'

/** The sender of a referral: a professional of the partner, or a citizen, whom the events do not name. */
export type Sender = {
  readonly by: By
  readonly member: { readonly subject: string; readonly name: string; readonly email?: string }
}

export const citizen: Sender = { by: { role: 'citizen' }, member: { subject: '', name: '' } }

const colleagues = ['Veerle Somers', 'Pieter Dewit', 'Hanan Aziz', 'Joke Baert'] as const

/** The demo user who is the partner's referrer. */
export function referrerOf(tenant: Tenant): Sender {
  const user = demoUsers.find(one => one.memberships.some(m => m.role === 'referrer' && m.tenant === tenant.id))
  if (user === undefined) throw new Error(`demo data: nobody refers for ${tenant.id}`)
  return professional(user.user, user.name, user.email)
}

/** A colleague of the partner who is no demo user. */
export function colleagueOf(tenant: Tenant, random: Random): Sender {
  const name = random.pick(colleagues)
  return professional(`${tenant.id}-${name.split(' ')[0]?.toLowerCase() ?? 'x'}`, name)
}

function professional(subject: string, name: string, email?: string): Sender {
  const address = email === undefined ? {} : { email }
  return { by: { role: 'referrer', subject, name }, member: { subject, name, ...address } }
}

/** The regional manager of the partner's region. */
export function managerOf(tenant: Tenant): { readonly subject: string; readonly name: string } {
  const user = demoUsers.find(one =>
    one.memberships.some(m => m.role === 'regional-manager' && m.region === tenant.region),
  )
  if (user === undefined) throw new Error(`demo data: nobody manages ${tenant.region}`)
  return { subject: user.user, name: user.name }
}
