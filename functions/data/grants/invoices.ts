import { randomBytes } from 'node:crypto'
import { TenantId, VariantId } from '@kring/domain'
import {
  type ClosedQuarter,
  correctionReasons,
  type DossierLine,
  dossierLinesOf,
  type Grant,
  plansOfLines,
} from '@kring/domain/grants'
import * as z from 'zod'
import { type Item, queryAll, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { funderKeys } from '../keys.ts'

type Place = Pick<Grant, 'funder' | 'id'>

/** Frozen with the format: what is stored is read by these and never by today's types. */
const format = 1
const Head = z.object({
  format: z.literal(format),
  quarter: z.string(),
  closedAt: z.iso.datetime(),
  referrals: z.int().min(0),
  running: z.partialRecord(VariantId, z.int()),
  committed: z.int(),
  unpriced: z.int(),
})
const Lines = z.object({
  format: z.literal(format),
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

/** The quarters of a grant that were closed, the earliest first. Consistent: the next one is closed by what these hold. */
export async function readClosedQuarters(table: Table, { funder, id }: Place): Promise<readonly ClosedQuarter[]> {
  const items = await queryAll(table, 'list-invoices', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': funderKeys(funder).invoices(id).pk },
    ConsistentRead: true,
  })
  const heads = items.filter(({ lines }) => lines === undefined).map(item => parsed(Head, item))
  const lines = items.filter(item => item.lines !== undefined).flatMap(linesOf)
  return heads.map(({ format: _, quarter, ...sums }) => ({
    ...sums,
    quarter,
    plans: plansOfLines(lines.filter(one => one.quarter === quarter).flatMap(one => one.lines)),
  }))
}

/** The invoices of a grant, of one partner or of all; of one quarter, or of all. A quarter that was not closed has none. */
export async function readInvoices(
  table: Table,
  { funder, id }: Place,
  { tenant, quarter = '' }: { readonly tenant?: TenantId | undefined; readonly quarter?: string | undefined } = {},
): Promise<readonly InvoiceWithLines[]> {
  const items = await queryAll(table, 'list-invoice-lines', {
    KeyConditionExpression: quarter === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :quarter)',
    // Of another partner nothing is returned; the heads have no partner.
    ...(tenant === undefined ? {} : { FilterExpression: 'attribute_not_exists(tenant) OR tenant = :tenant' }),
    ExpressionAttributeValues: {
      ':pk': funderKeys(funder).invoices(id).pk,
      ...(quarter === '' ? {} : { ':quarter': quarter }),
      ...(tenant === undefined ? {} : { ':tenant': tenant }),
    },
  })
  const lines = items.filter(item => item.lines !== undefined).flatMap(linesOf)
  return items
    .filter(item => item.lines === undefined)
    .map(item => parsed(Head, item).quarter)
    .map(name => ({ quarter: name, lines: lines.filter(one => one.quarter === name).flatMap(one => one.lines) }))
}

/**
 * Closes a quarter: its invoice is stored, with a line for each dossier, all or nothing, and never written again. False when it was
 * closed already. AWS: a transaction takes 100 items, and a grant has some 80 partners at most.
 */
export async function closeQuarter(table: Table, { funder, id }: Place, closed: ClosedQuarter): Promise<boolean> {
  const keys = funderKeys(funder)
  const { plans, quarter, ...sums } = closed
  const tenants = [...new Set(plans.map(({ tenant }) => TenantId.parse(tenant)))]
  const head: Item = { ...keys.invoice(id, quarter), format, quarter, ...sums }
  const parts = tenants.map((tenant): Item => {
    const lines = dossierLinesOf(plans, tenant, newReference).map(({ tenant: _, ...line }) => line)
    return { ...keys.invoice(id, quarter, tenant), format, quarter, tenant, lines }
  })
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
  try {
    await transact(table, 'close-quarter', [
      { Put: { TableName: table.name, Item: head, ...isNew } },
      ...parts.map(Item => ({ Put: { TableName: table.name, Item } })),
    ])
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

/** Crockford's base 32: no I, L, O or U, so that a reference can be read out. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 'XXXXX-XXXXX', 50 bits at random: it names a line, and nothing leads from it to a dossier or to another invoice. */
function newReference(): string {
  const said = [...randomBytes(10)].map(byte => digits[byte % digits.length] ?? '').join('')
  return `${said.slice(0, 5)}-${said.slice(5)}`
}

function linesOf(item: Item): readonly InvoiceWithLines[] {
  const { quarter, tenant, lines } = parsed(Lines, item)
  return [{ quarter, lines: lines.map(line => ({ ...line, tenant })) }]
}

function parsed<Value>(schema: z.ZodType<Value>, item: Item): Value {
  const value = schema.safeParse(item)
  if (!value.success) throw new CorruptItem(`unreadable invoice: ${String(item.pk)}`)
  return value.data
}
