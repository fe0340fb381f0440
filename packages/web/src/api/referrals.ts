import type { FormDefinition } from '@kring/domain'
import type {
  CommandResult,
  ReferralList,
  ReferralState,
  ReferralView,
  SubmitBody,
  Submitted,
} from '@kring/functions/api/contract/index'
import { ask } from './client.ts'
import type { Input, Output, Page, TenantListItem } from './endpoints.ts'

/** Answers as entered: any JSON value; the form's validator checks them. */
export type AsTyped<Body> = Omit<Body, 'answers'> & { readonly answers: Readonly<Record<string, unknown>> }
type SubmitInput = AsTyped<Input<typeof SubmitBody>>

export type StateFilter = Output<typeof ReferralState>
export type ReferralListPage = Output<typeof ReferralList>
export type SubmittedReferral = Output<typeof Submitted>

const part = encodeURIComponent
const at = (tenant: string, rest: string) => `/t/${part(tenant)}${rest}`

// Public: no authentication.
export const listTenants = () => ask<{ items: TenantListItem[] }>('/t', { as: 'anyone' })
export const readPublicForm = (tenant: string, form: string, version?: number) =>
  ask<FormDefinition>(at(tenant, `/forms/${part(form)}`), { as: 'anyone', query: { version } })
export const referMyself = (tenant: string, body: SubmitInput, intent: string, uploadSecret?: string) =>
  ask<SubmittedReferral>(at(tenant, '/referrals'), { method: 'POST', as: 'anyone', body, intent, uploadSecret })

// Signed in.
export const readForm = (tenant: string, form: string, version?: number) =>
  ask<FormDefinition>(at(tenant, `/forms/${part(form)}`), { query: { version } })
export const submitReferral = (tenant: string, body: SubmitInput, intent: string) =>
  ask<SubmittedReferral>(at(tenant, '/referrals'), { method: 'POST', body, intent })
export const listReferrals = (tenant: string, query: Page & { readonly state?: StateFilter | undefined } = {}) =>
  ask<ReferralListPage>(at(tenant, '/referrals'), { query })
/** `seen`: the version of the user's last change; the response is never older than that. */
export const readReferral = (tenant: string, id: string, seen?: number) =>
  ask<Output<typeof ReferralView>>(at(tenant, `/referrals/${part(id)}${seen === undefined ? '' : `?seen=${seen}`}`))

/** Runs a command on a referral: start-intake, record-intake, …, withdraw. */
export const commandReferral = (tenant: string, id: string, command: string, change: Change) =>
  ask<Output<typeof CommandResult>>(at(tenant, `/referrals/${part(id)}/${command}`), { method: 'POST', ...change })
export type Change = { readonly body: object; readonly version: number; readonly intent: string }
