import type { Draft, DraftBody, DraftList } from '@kring/functions/api/contract/index'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'
import type { AsTyped } from './referrals.ts'

const at = (tenant: string, rest = '') => `/t/${encodeURIComponent(tenant)}/drafts${rest}`
const one = (tenant: string, id: string) => at(tenant, `/${encodeURIComponent(id)}`)

type DraftInput = AsTyped<Input<typeof DraftBody>>
export type SavedDraft = Pick<Draft, 'id' | 'version' | 'savedAt'>

export const listDrafts = (tenant: string, cursor: string | undefined) =>
  ask<Output<typeof DraftList>>(at(tenant), { query: { cursor } })
export const readDraft = (tenant: string, id: string) => ask<Draft>(one(tenant, id))
export const createDraft = (tenant: string, body: DraftInput, intent: string) =>
  ask<SavedDraft>(at(tenant), { method: 'POST', body, intent })
export const saveDraft = (tenant: string, id: string, body: DraftInput, version: number) =>
  ask<SavedDraft>(one(tenant, id), { method: 'PUT', body, version })
export const removeDraft = (tenant: string, id: string, version: number) =>
  ask<void>(one(tenant, id), { method: 'DELETE', version })
