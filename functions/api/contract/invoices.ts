import { FunderId, TenantId, VariantId } from '@kring/domain'
import { correctionReasons } from '@kring/domain/grants'
import * as z from 'zod'

const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/)

/** The lines of an invoice, one for each dossier; in whole euros. For the partner and the operator, never for the funder. */
export const InvoiceLines = z
  .object({
    quarter: Quarter,
    amount: z.int(),
    lines: z.array(
      z.object({
        /** It leads to no dossier. */
        reference: z.string(),
        tenant: TenantId,
        partner: z.string(),
        variant: VariantId,
        month: z.string(),
        /** Absent when no price is known: it counts as nothing. */
        price: z.int().optional(),
        /** -1: the plan is taken back. */
        number: z.union([z.literal(1), z.literal(-1)]),
        /** Why it puts the invoice of its month right, which was an earlier one. */
        why: z.enum(correctionReasons).optional(),
        /** The reference of the line that it takes back. Absent where only some lines of that partner, kind and month are taken back. */
        corrects: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'InvoiceLines' })
export type InvoiceLines = z.infer<typeof InvoiceLines>

/** What a partner's own plans are invoiced at: the grants that paid for one, with the quarters that are over. */
export const PartnerInvoices = z
  .object({
    grants: z.array(
      z.object({
        id: z.string(),
        funder: FunderId,
        name: z.string(),
        /** The last first. */
        quarters: z.array(z.object({ quarter: Quarter, number: z.int(), amount: z.int() })),
      }),
    ),
  })
  .meta({ id: 'PartnerInvoices' })
