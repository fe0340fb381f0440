import type {
  ChangePartner,
  Onboarded,
  OnboardTenant,
  PartnerList,
  PartnerRegister,
  PartnerView,
  WithoutGround,
} from '@kring/functions/api/contract/onboarding'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

export type NewPartner = Input<typeof OnboardTenant>
export type TakenIn = Output<typeof Onboarded>

/** API for listing partners and onboarding a new one. */
export const listPartners = () => ask<Output<typeof PartnerRegister>>('/ops/tenants')
export const readWithoutGround = (sector: string) =>
  ask<Output<typeof WithoutGround>>(`/ops/sectors/${encodeURIComponent(sector)}/without-ground`)
/** A page of the partners by name, after the one with this id. */
export const listPartnerLines = (after: string | undefined) => ask<PartnerList>('/ops/partners', { query: { after } })
export type PartnerDetails = PartnerView
export const readPartner = (id: string) => ask<PartnerView>(`/ops/tenants/${encodeURIComponent(id)}`)
export const savePartner = (id: string, body: Input<typeof ChangePartner>, version: number) =>
  ask<PartnerView>(`/ops/tenants/${encodeURIComponent(id)}`, { method: 'PUT', body, version })
export const takeInPartner = (body: NewPartner) => ask<TakenIn>('/ops/tenants', { method: 'POST', body })
