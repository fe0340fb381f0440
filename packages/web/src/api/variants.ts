import type { SaveVariant, SetLegalGround, VariantOverview, VariantSaved } from '@kring/functions/api/contract/variants'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** API of a partner's settings per variant, for its administrator. */
export type Overview = Output<typeof VariantOverview>
export type VariantSettings = Overview['items'][number]
export type LegalGround = Overview['legalGround']

const part = encodeURIComponent
const at = (tenant: string, rest: string) => `/t/${part(tenant)}${rest}`

export const readVariants = (tenant: string) => ask<Overview>(at(tenant, '/variants'))
export const saveVariant = (tenant: string, variant: string, body: Input<typeof SaveVariant>, version: number) =>
  ask<Output<typeof VariantSaved>>(at(tenant, `/variants/${variant}`), { method: 'PUT', body, version })
export const turnVariant = (tenant: string, variant: string, command: 'enable' | 'disable') =>
  ask<Overview>(at(tenant, `/variants/${variant}/${command}`), { method: 'POST' })
export const setLegalGround = (tenant: string, body: Input<typeof SetLegalGround>, version: number) =>
  ask<Output<typeof VariantSaved>>(at(tenant, '/legal-ground'), { method: 'PUT', body, version })
