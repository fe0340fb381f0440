import { TenantId, VariantId } from '@kring/domain'
import {
  type ClosedQuarter,
  correctionReasons,
  type DossierLine,
  type Grant,
  inOrder,
  plansOfLines,
} from '@kring/domain/grants'
import * as z from 'zod'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { funderKeys, invoicePartsOf } from '../keys.ts'
import { type InvoicePart, linesOfPart, readParts } from './invoiceParts.ts'

export type InvoicePlace = Pick<Grant, 'funder' | 'id'>

/** Frozen with the format: what is stored is read by these and never by today's types. */
export const headFormat = 2
const sums = {
  quarter: z.string(),
  closedAt: z.iso.datetime(),
  referrals: z.int().min(0),
  running: z.partialRecord(VariantId, z.int()),
  committed: z.int(),
  unpriced: z.int(),
}
/** Format 1 had the lines of each partner in one item beside it. */
const FormerHead = z.object({ format: z.literal(1), ...sums })
const Head = z.object({
  format: z.literal(headFormat),
  ...sums,
  /** The attempt that closed it: its lines are the parts of this one, and no others. */
  attempt: z.string(),
  /** How many lines each partner has. */
  lines: z.record(TenantId, z.int()),
})
const AnyHead = z.discriminatedUnion('format', [FormerHead, Head])
type AnyHead = z.infer<typeof AnyHead>
const FormerLines = z.object({
  format: z.literal(1),
  quarter: z.string(),
  tenant: TenantId,
  lines: z.array(
    z.object({
      reference: z.string(),
      variant: VariantId,
      month: z.string(),
      number: z.union([z.literal(1), z.literal(-1)]),
      price: z.int().optional(),
      why: z.enum(correctionReasons).optional(),
    }),
  ),
})

/** The invoice of a closed quarter, with a line for each dossier. */
export type InvoiceWithLines = { readonly quarter: string; readonly lines: readonly DossierLine[] }

type Of = { readonly tenant?: TenantId | undefined; readonly quarter?: string | undefined }

/** The quarters of a grant that were closed, the earliest first. Consistent: the next one is closed by what these hold. */
export async function readClosedQuarters(table: Table, place: InvoicePlace): Promise<readonly ClosedQuarter[]> {
  const { heads, former } = await readHeads(table, place)
  const lines = await linesIn(table, place, heads, former, {})
  return heads.map(({ quarter, closedAt, referrals, running, committed, unpriced }) => ({
    ...{ quarter, closedAt, referrals, running, committed, unpriced },
    plans: plansOfLines(lines.get(quarter) ?? []),
  }))
}

/** The invoices of a grant, of one partner or of all; of one quarter, or of all. A quarter that was not closed has none. */
export async function readInvoices(
  table: Table,
  place: InvoicePlace,
  of: Of = {},
): Promise<readonly InvoiceWithLines[]> {
  const { heads, former } = await readHeads(table, place, of)
  const lines = await linesIn(table, place, heads, former, of)
  return heads.map(({ quarter }) => ({ quarter, lines: inOrder(lines.get(quarter) ?? []) }))
}

/** The attempt that closed each quarter; of one from before there were attempts, undefined. */
export async function closedBy(table: Table, place: InvoicePlace): Promise<ReadonlyMap<string, string | undefined>> {
  const { heads } = await readHeads(table, place)
  return new Map(heads.map(head => [head.quarter, head.format === headFormat ? head.attempt : undefined]))
}

async function readHeads(table: Table, { funder, id }: InvoicePlace, { tenant, quarter = '' }: Of = {}) {
  const items = await queryAll(table, 'list-invoices', {
    KeyConditionExpression: quarter === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :quarter)',
    // Of another partner nothing is returned; the heads have no partner.
    ...(tenant === undefined ? {} : { FilterExpression: 'attribute_not_exists(tenant) OR tenant = :tenant' }),
    ExpressionAttributeValues: {
      ':pk': funderKeys(funder).invoices(id).pk,
      ...(quarter === '' ? {} : { ':quarter': quarter }),
      ...(tenant === undefined ? {} : { ':tenant': tenant }),
    },
    ConsistentRead: true,
  })
  return {
    heads: items.filter(item => item.tenant === undefined).map(item => parsed(AnyHead, item)),
    former: items.filter(item => item.tenant !== undefined).map(item => parsed(FormerLines, item)),
  }
}

/** By quarter. Throws CorruptItem when some of a partner's lines are missing. */
async function linesIn(
  table: Table,
  place: InvoicePlace,
  heads: readonly AnyHead[],
  former: readonly z.infer<typeof FormerLines>[],
  of: Of,
): Promise<ReadonlyMap<string, readonly DossierLine[]>> {
  const inParts = heads.filter(head => head.format === headFormat)
  const parts = Map.groupBy(await partsOfHeads(table, place, inParts, of), ({ quarter, attempt }) =>
    [quarter, attempt].join('#'),
  )
  const lines = new Map<string, DossierLine[]>()
  for (const { quarter, tenant, lines: own } of former)
    lines.set(quarter, [...(lines.get(quarter) ?? []), ...own.map(line => ({ ...line, tenant }))])
  for (const { quarter, attempt, lines: numbers } of inParts) {
    const own = (parts.get(`${quarter}#${attempt}`) ?? []).flatMap(linesOfPart)
    const found = Map.groupBy(own, ({ tenant }) => tenant)
    for (const [tenant, number] of Object.entries(numbers)) {
      const asked = TenantId.parse(tenant)
      if (of.tenant !== undefined && of.tenant !== asked) continue
      if (found.get(asked)?.length !== number)
        throw new CorruptItem(`invoice with lines missing: ${place.id} ${quarter}`)
    }
    lines.set(quarter, own)
  }
  return lines
}

/** One partner's parts lie together, and so do all of a grant; those of one quarter are asked for by partner. */
async function partsOfHeads(
  table: Table,
  { funder, id }: InvoicePlace,
  heads: readonly z.infer<typeof Head>[],
  { tenant, quarter }: Of,
): Promise<readonly InvoicePart[]> {
  if (heads.length === 0) return []
  const { pk } = funderKeys(funder).invoiceLines(id)
  if (quarter === undefined) return readParts(table, pk, tenant === undefined ? '' : invoicePartsOf({ tenant }))
  const parts: InvoicePart[] = []
  for (const { attempt, lines } of heads)
    for (const own of tenant === undefined ? Object.keys(lines).map(one => TenantId.parse(one)) : [tenant])
      parts.push(...(await readParts(table, pk, invoicePartsOf({ tenant: own, quarter, attempt }))))
  return parts
}

function parsed<Value>(schema: z.ZodType<Value>, item: Item): Value {
  const value = schema.safeParse(item)
  if (!value.success) throw new CorruptItem(`unreadable invoice: ${String(item.pk)}`)
  return value.data
}
