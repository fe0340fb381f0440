import type { TenantId } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'
import type { Overlap } from './overlaps.ts'

/** Why a grant is not made, amended or ended so. */
export type GrantError =
  /** It would end before it begins. */
  | { readonly code: 'grant-months-reversed' }
  /** Longer than any agreement is (`mostMonths`). */
  | { readonly code: 'grant-too-long' }
  /** The funder has one of this name, such as that of a first click. */
  | { readonly code: 'grant-exists' }
  /** A name that a spreadsheet would take for a formula. */
  | { readonly code: 'grant-name-formula' }
  | { readonly code: 'grant-tenant-unknown'; readonly tenants: readonly TenantId[] }
  /** A kind of conference without a price from the first month on. */
  | { readonly code: 'grant-price-missing'; readonly variants: readonly VariantId[] }
  /** A price of a quarter that is over: it was invoiced. */
  | { readonly code: 'grant-price-closed'; readonly variants: readonly VariantId[] }
  /** Others saw what a lower threshold would no longer hide. */
  | { readonly code: 'grant-threshold-lower' }
  | { readonly code: 'grant-overlaps'; readonly overlaps: readonly Overlap[] }
  /** It would take away what figures that were published counted for another grant: in those months. */
  | { readonly code: 'grant-overlaps-shown'; readonly overlaps: readonly Overlap[] }
  | { readonly code: 'grant-unchanged' }
  /** It was ended before: it is amended no more. */
  | { readonly code: 'grant-ended' }
  /** It ends from this month or a later one, of its own period. */
  | { readonly code: 'grant-end-unfit' }
export type GrantErrorCode = GrantError['code']
