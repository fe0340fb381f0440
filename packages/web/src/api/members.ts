import type {
  AskSecondFactorReset,
  ClientSecret,
  Clients,
  CreateClient,
  InviteToOperator,
  InviteToTenant,
  OperatorMember,
  OperatorMembers,
  SecondFactorResets,
  SecondFactorResetView,
  TenantMember,
  TenantMembers,
} from '@kring/functions/api/contract/members'
import type { Invitation } from '@kring/functions/api/contract/people'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** API of members, invitations and a partner's systems. */
export type TenantInvitation = Input<typeof InviteToTenant>
export type OperatorInvitation = Input<typeof InviteToOperator>
export type PartnerSystem = Output<typeof Clients>['items'][number]
export type Secret = Output<typeof ClientSecret>

const part = encodeURIComponent
const at = (tenant: string, rest: string) => `/t/${part(tenant)}/${rest}`

export const listTenantMembers = (tenant: string) => ask<Output<typeof TenantMembers>>(at(tenant, 'members'))
export const inviteToTenant = (tenant: string, body: TenantInvitation) =>
  ask<TenantMember>(at(tenant, 'members'), { method: 'POST', body })
export const endTenantMember = (tenant: string, { role, subject }: Pick<TenantMember, 'role' | 'subject'>) =>
  ask<void>(at(tenant, `members/${role}/${part(subject)}`), { method: 'DELETE' })

export const listOperatorMembers = () => ask<OperatorMembers>('/ops/members')
export const inviteToOperator = (body: OperatorInvitation) =>
  ask<OperatorMember>('/ops/members', { method: 'POST', body })
export const endOperatorMember = ({ role, place, subject }: Pick<OperatorMember, 'role' | 'place' | 'subject'>) =>
  ask<void>(`/ops/members/${role}/${part(place)}/${part(subject)}`, { method: 'DELETE' })

export const confirmOperatorMember = ({ role, place, subject }: Pick<OperatorMember, 'role' | 'place' | 'subject'>) =>
  ask<OperatorMember>(`/ops/members/${role}/${part(place)}/${part(subject)}/confirmation`, { method: 'POST' })

export const inviteToTenantAgain = (tenant: string, { role, subject }: Pick<TenantMember, 'role' | 'subject'>) =>
  ask<TenantMember>(at(tenant, `members/${role}/${part(subject)}/invitation`), { method: 'POST' })
export const inviteToOperatorAgain = ({ role, place, subject }: Pick<OperatorMember, 'role' | 'place' | 'subject'>) =>
  ask<OperatorMember>(`/ops/members/${role}/${part(place)}/${part(subject)}/invitation`, { method: 'POST' })

/** The resets of second factors: people who have a new phone. */
export type PhoneReset = SecondFactorResetView
export type PhoneCheck = Input<typeof AskSecondFactorReset>['checked']
type AtTenant = { readonly role: string; readonly subject: string }
type AtOperator = AtTenant & { readonly place: string }
const ofTenantMember = (tenant: string, { role, subject }: AtTenant) =>
  at(tenant, `members/${role}/${part(subject)}/second-factor`)
const ofOperatorMember = ({ role, place, subject }: AtOperator) =>
  `/ops/members/${role}/${part(place)}/${part(subject)}/second-factor`

export const listTenantResets = (tenant: string) =>
  ask<Output<typeof SecondFactorResets>>(at(tenant, 'second-factor-resets'))
export const askTenantReset = (tenant: string, member: AtTenant, checked: PhoneCheck) =>
  ask<PhoneReset>(ofTenantMember(tenant, member), { method: 'POST', body: { checked } })
export const confirmTenantReset = (tenant: string, member: AtTenant) =>
  ask<PhoneReset>(`${ofTenantMember(tenant, member)}/confirmation`, { method: 'POST' })
export const listOperatorResets = () => ask<Output<typeof SecondFactorResets>>('/ops/second-factor-resets')
export const askOperatorReset = (member: AtOperator, checked: PhoneCheck) =>
  ask<PhoneReset>(ofOperatorMember(member), { method: 'POST', body: { checked } })
export const confirmOperatorReset = (member: AtOperator) =>
  ask<PhoneReset>(`${ofOperatorMember(member)}/confirmation`, { method: 'POST' })

/** The signed-in person's answer to an invitation of their own. */
export const acceptInvitation = ({ role, place }: Pick<Invitation, 'role' | 'place'>) =>
  ask<void>(`/me/invitations/${role}/${part(place)}/acceptance`, { method: 'POST' })
export const declineInvitation = ({ role, place }: Pick<Invitation, 'role' | 'place'>) =>
  ask<void>(`/me/invitations/${role}/${part(place)}`, { method: 'DELETE' })

export const listSystems = (tenant: string) => ask<Output<typeof Clients>>(at(tenant, 'clients'))
export const makeSystem = (tenant: string, body: Input<typeof CreateClient>) =>
  ask<Secret>(at(tenant, 'clients'), { method: 'POST', body })
export const renewSecret = (tenant: string, client: string) =>
  ask<Secret>(at(tenant, `clients/${part(client)}/secrets`), { method: 'POST' })
export const endOlderSecrets = (tenant: string, client: string) =>
  ask<void>(at(tenant, `clients/${part(client)}/older-secrets`), { method: 'DELETE' })
export const removeSystem = (tenant: string, client: string) =>
  ask<void>(at(tenant, `clients/${part(client)}`), { method: 'DELETE' })
