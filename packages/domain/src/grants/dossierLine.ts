import type { TenantId } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'
import type { CorrectionReason } from './correctionReasons.ts'

/** What an invoice says of one dossier: to its partner and the operator, never to the funder (DOMAIN, "Small cells"). */
export type DossierLine = {
  /** New for each invoice: it leads to no dossier. */
  readonly reference: string
  readonly tenant: TenantId
  readonly variant: VariantId
  readonly month: string
  /** -1: one plan is taken back. */
  readonly number: 1 | -1
  /** Whole euros; undefined when no price is known, and then it counts as nothing. */
  readonly price?: number | undefined
  /** Why it puts the invoice of its month right, which was an earlier one. */
  readonly why?: CorrectionReason | undefined
  /** The reference of the line that it takes back, where it is certain which. */
  readonly corrects?: string | undefined
}
