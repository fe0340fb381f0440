import type { Onboarded, OnboardTenant, PartnerRegister } from '@kring/functions/api/contract/onboarding'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

export type NewPartner = Input<typeof OnboardTenant>
export type TakenIn = Output<typeof Onboarded>

/** API for listing partners and onboarding a new one. */
export const listPartners = () => ask<Output<typeof PartnerRegister>>('/ops/tenants')
export const takeInPartner = (body: NewPartner) => ask<TakenIn>('/ops/tenants', { method: 'POST', body })
