import type { RetentionTerms, SetRetentionTerm, RetentionView as View } from '@kring/functions/api/contract/retention'
import type { VariantSaved } from '@kring/functions/api/contract/variants'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** API of keeping and erasing: of one dossier, and how long a partner keeps them. */
export type RetentionView = View
export type RetentionTerm = Output<typeof RetentionTerms>['items'][number]

const at = (tenant: string, rest: string) => `/t/${encodeURIComponent(tenant)}${rest}`

export const readRetention = (tenant: string, id: string) =>
  ask<RetentionView>(at(tenant, `/referrals/${encodeURIComponent(id)}/retention`))
export const readRetentionTerms = (tenant: string) => ask<Output<typeof RetentionTerms>>(at(tenant, '/retention'))
export const saveRetentionTerm = (
  tenant: string,
  variant: string,
  body: Input<typeof SetRetentionTerm>,
  version: number,
) => ask<Output<typeof VariantSaved>>(at(tenant, `/retention/${variant}`), { method: 'PUT', body, version })
