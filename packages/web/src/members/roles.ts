import type { OperatorMember, TenantMember } from '@kring/functions/api/contract/members'

export type MemberRole = TenantMember['role'] | OperatorMember['role']

/** A member in one role; someone with two roles is listed twice. `place`: region or funder, where the role has one. */
export type Member = Omit<TenantMember, 'role'> & {
  readonly role: MemberRole
  readonly place?: string
  readonly confirmation?: OperatorMember['confirmation']
}

/** A region's name from its id: "west-brabant" is West-Brabant. */
export const regionName = (id: string): string =>
  id
    .split('-')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-')

/** A new region's id from its name; empty when the name has no usable characters. */
export const regionId = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** Whether a member matches the search text. */
export const isFoundBy = (typed: string, { name, email = '' }: Pick<Member, 'name' | 'email'>): boolean =>
  `${name} ${email}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())
