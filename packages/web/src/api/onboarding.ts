import type { Onboarded, OnboardTenant, PartnerRegister } from '@kring/functions/api/contract/onboarding'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

export type NewPartner = Input<typeof OnboardTenant>
export type TakenIn = Output<typeof Onboarded>

/** The partners there are, and taking a new one in. */
export const listPartners = () => ask<Output<typeof PartnerRegister>>('/ops/tenants')
export const takeInPartner = (body: NewPartner) => ask<TakenIn>('/ops/tenants', { method: 'POST', body })
