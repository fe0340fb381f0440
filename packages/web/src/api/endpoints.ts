import type { Me, Queue, TenantPage } from '@kring/functions/api/contract/index'
import { ask } from './client.ts'

/** The output type of a contract's schema, without importing zod into the web app. */
export type Output<Schema extends { _zod: { output: unknown } }> = Schema['_zod']['output']
export type Input<Schema extends { _zod: { input: unknown } }> = Schema['_zod']['input']

export type Page = { readonly limit?: number; readonly cursor?: string | undefined }
export type TenantListItem = { readonly id: string; readonly name: string; readonly sector: TenantPage['sector'] }

const part = encodeURIComponent
const at = (tenant: string, rest: string) => `/t/${part(tenant)}${rest}`

// Public: no authentication.
export const readTenant = (tenant: string) => ask<TenantPage>(at(tenant, ''), { as: 'anyone' })

// Signed in.
export const readMe = () => ask<Me>('/me')
// Regional manager.
export const readQueue = (query: Page = {}) => ask<Output<typeof Queue>>('/ops/queue', { query })
