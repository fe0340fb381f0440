import type { OperatorMember, TenantMember } from '@kring/functions/api/contract/members'

export type MemberRole = TenantMember['role'] | OperatorMember['role']

/** Someone in one role; who has two roles stands in two places. `place`: a region or a funder, where the role has one. */
export type Member = Omit<TenantMember, 'role'> & { readonly role: MemberRole; readonly place?: string }

/** The name of a region, from its id: "west-brabant" is West-Brabant. */
export const regionName = (id: string): string =>
  id
    .split('-')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-')

/** The id of a new region, from its name as typed; empty when nothing of it can be used. */
export const regionId = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** Is it this person, by what was typed? */
export const isFoundBy = (typed: string, { name, email = '' }: Pick<Member, 'name' | 'email'>): boolean =>
  `${name} ${email}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())
