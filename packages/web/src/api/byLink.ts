import type { CommandResult, StatusView } from '@kring/functions/api/contract/index'
import { ask } from './client.ts'
import type { Output } from './endpoints.ts'

const at = (tenant: string, rest: string) => `/p/${encodeURIComponent(tenant)}${rest}`

/** What a citizen asks and changes with a personal link. */
export const followByLink = (tenant: string, personalLink: string) =>
  ask<StatusView>(at(tenant, '/status'), { personalLink })
export const withdrawByLink = (tenant: string, personalLink: string, change: Withdrawal) =>
  ask<Output<typeof CommandResult>>(at(tenant, '/withdraw'), {
    method: 'POST',
    personalLink,
    body: change.explanation ? { explanation: change.explanation } : {},
    version: change.version,
    intent: change.intent,
  })
/** Revokes the personal link, for everyone who has it. */
export const closeLink = (tenant: string, personalLink: string) =>
  ask<void>(at(tenant, '/close'), { method: 'POST', personalLink })
export type Withdrawal = { readonly version: number; readonly intent: string; readonly explanation?: string }
