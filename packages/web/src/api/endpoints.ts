import type { FormDefinition } from '@kring/domain'
import type {
  CommandResult,
  Draft,
  DraftBody,
  DraftList,
  Me,
  Queue,
  ReferralList,
  ReferralState,
  ReferralView,
  SubmitBody,
  Submitted,
  TenantPage,
} from '@kring/functions/api/contract/index'
import { ask } from './client.ts'

/** The output type of a contract's schema, without importing zod into the web app. */
export type Output<Schema extends { _zod: { output: unknown } }> = Schema['_zod']['output']
export type Input<Schema extends { _zod: { input: unknown } }> = Schema['_zod']['input']

/** Answers as entered: any JSON value; the form's validator checks them. */
type AsTyped<Body> = Omit<Body, 'answers'> & { readonly answers: Readonly<Record<string, unknown>> }
type SubmitInput = AsTyped<Input<typeof SubmitBody>>
type DraftInput = AsTyped<Input<typeof DraftBody>>

export type Page = { readonly limit?: number; readonly cursor?: string | undefined }
export type StateFilter = Output<typeof ReferralState>
export type ReferralListPage = Output<typeof ReferralList>
export type TenantListItem = { readonly id: string; readonly name: string; readonly sector: TenantPage['sector'] }
export type SubmittedReferral = Output<typeof Submitted>
export type SavedDraft = Pick<Draft, 'id' | 'version' | 'savedAt'>

const part = encodeURIComponent
const at = (tenant: string, rest: string) => `/t/${part(tenant)}${rest}`

// Public: no authentication.
export const listTenants = () => ask<{ items: TenantListItem[] }>('/t', { as: 'anyone' })
export const readTenant = (tenant: string) => ask<TenantPage>(at(tenant, ''), { as: 'anyone' })
export const readPublicForm = (tenant: string, form: string, version?: number) =>
  ask<FormDefinition>(at(tenant, `/forms/${part(form)}`), { as: 'anyone', query: { version } })
export const referMyself = (tenant: string, body: SubmitInput, intent: string, uploadSecret?: string) =>
  ask<SubmittedReferral>(at(tenant, '/referrals'), { method: 'POST', as: 'anyone', body, intent, uploadSecret })

// Signed in.
export const readMe = () => ask<Me>('/me')
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

export const listDrafts = (tenant: string, cursor: string | undefined) =>
  ask<Output<typeof DraftList>>(at(tenant, '/drafts'), { query: { cursor } })
export const readDraft = (tenant: string, id: string) => ask<Draft>(at(tenant, `/drafts/${part(id)}`))
export const createDraft = (tenant: string, body: DraftInput, intent: string) =>
  ask<SavedDraft>(at(tenant, '/drafts'), { method: 'POST', body, intent })
export const saveDraft = (tenant: string, id: string, body: DraftInput, version: number) =>
  ask<SavedDraft>(at(tenant, `/drafts/${part(id)}`), { method: 'PUT', body, version })
export const removeDraft = (tenant: string, id: string, version: number) =>
  ask<void>(at(tenant, `/drafts/${part(id)}`), { method: 'DELETE', version })

// Regional manager.
export const readQueue = (query: Page = {}) => ask<Output<typeof Queue>>('/ops/queue', { query })
