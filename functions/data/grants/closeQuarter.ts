import { createHash, createHmac, randomBytes } from 'node:crypto'
import { TenantId } from '@kring/domain'
import { type ClosedQuarter, type DossierLine, dossierLinesOf } from '@kring/domain/grants'
import * as z from 'zod'
import { type Item, put, queryAll, update } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { funderKeys, type Key } from '../keys.ts'
import { partFormat, partsOf } from './invoiceParts.ts'
import { closedBy, headFormat, type InvoicePlace, readInvoices } from './invoices.ts'

/** An attempt to close a quarter, noted before its first part is written: what was left of it can be found. Frozen with the format. */
const closingFormat = 1
const Closing = z.object({
  format: z.literal(closingFormat),
  quarter: z.string(),
  attempt: z.string(),
  /** What the references are made from; it goes with the note. */
  seed: z.string(),
  /** How many parts each partner has. */
  parts: z.record(TenantId, z.int()),
})
type Closing = z.infer<typeof Closing>

const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }

/**
 * Closes a quarter: its invoice is stored, with a line for each dossier, and never written again. False when it was closed already.
 * The lines are written first, in parts that nobody reads; then the head, once, which names them. So it may break off anywhere and be
 * repeated: the same counts are the same attempt, which goes on where it was.
 */
export async function closeQuarter(table: Table, place: InvoicePlace, closed: ClosedQuarter): Promise<boolean> {
  const { plans, quarter, ...sums } = closed
  const tenants = [...new Set(plans.map(({ tenant }) => TenantId.parse(tenant)))]
  const attempt = attemptOf({ quarter, plans })
  // One that was begun keeps its references, whoever goes on with it.
  const begun = (await readClosings(table, place)).find(one => one.quarter === quarter && one.attempt === attempt)
  const seed = begun?.seed ?? randomBytes(16).toString('hex')
  const byTenant = new Map<TenantId, readonly DossierLine[]>()
  for (const tenant of tenants) {
    const takesBack = plans.some(one => one.tenant === tenant && one.number < 0)
    const earlier = takesBack ? (await readInvoices(table, place, { tenant })).flatMap(({ lines }) => lines) : []
    byTenant.set(tenant, dossierLinesOf(plans, tenant, referencesOf(seed, tenant), earlier))
  }
  const parts = [...byTenant].map(([tenant, lines]) => ({ tenant, parts: partsOf(lines) }))
  const closing: Closing = {
    ...{ format: closingFormat, quarter, attempt, seed },
    parts: Object.fromEntries(parts.map(({ tenant, parts: own }) => [tenant, own.length])),
  }
  if (begun === undefined && !(await noted(table, place, closing))) return closeQuarter(table, place, closed)
  for (const { tenant, parts: own } of parts)
    for (const [number, groups] of own.entries())
      await putOnce(table, 'put-invoice-lines', {
        ...funderKeys(place.funder).invoicePart(place.id, { tenant, quarter, attempt, number }),
        ...{ format: partFormat, quarter, tenant, attempt, groups: [...groups] },
      })
  const lines = Object.fromEntries([...byTenant].map(([tenant, own]) => [tenant, own.length]))
  const head = { ...funderKeys(place.funder).invoice(place.id, quarter), format: headFormat, quarter, ...sums }
  const isClosed = await putOnce(table, 'close-quarter', { ...head, attempt, lines })
  await endClosing(table, place, closing, await closedBy(table, place))
  return isClosed
}

/** Ends what is left of attempts on quarters that were closed since: the parts of those that lost, then each note. */
export async function endClosings(table: Table, place: InvoicePlace): Promise<void> {
  const closings = await readClosings(table, place)
  if (closings.length === 0) return
  const closed = await closedBy(table, place)
  for (const closing of closings) await endClosing(table, place, closing, closed)
}

async function endClosing(
  table: Table,
  { funder, id }: InvoicePlace,
  { quarter, attempt, parts }: Closing,
  closed: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  if (!closed.has(quarter)) return
  const keys = funderKeys(funder)
  if (closed.get(quarter) !== attempt)
    for (const [tenant, number] of Object.entries(parts))
      for (let at = 0; at < number; at += 1)
        await drop(table, keys.invoicePart(id, { tenant: TenantId.parse(tenant), quarter, attempt, number: at }))
  await drop(table, keys.closing(id, quarter, attempt))
}

const drop = (table: Table, key: Key) => update(table, 'end-closing', { Delete: { Key: { ...key } } })

/** False when another noted the same attempt in between. */
const noted = (table: Table, { funder, id }: InvoicePlace, closing: Closing): Promise<boolean> =>
  putOnce(table, 'note-closing', { ...funderKeys(funder).closing(id, closing.quarter, closing.attempt), ...closing })

async function putOnce(table: Table, pattern: string, item: Item): Promise<boolean> {
  try {
    await put(table, pattern, item, isNew)
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

async function readClosings(table: Table, { funder, id }: InvoicePlace): Promise<readonly Closing[]> {
  const items = await queryAll(table, 'list-closings', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': funderKeys(funder).closings(id).pk },
    ConsistentRead: true,
  })
  return items.map(item => {
    const closing = Closing.safeParse(item)
    if (!closing.success) throw new CorruptItem(`unreadable closing of a quarter: ${String(item.pk)}`)
    return closing.data
  })
}

/** Of the same counts the same one. The formats belong to it: what another release divided otherwise is another attempt. */
const attemptOf = (counted: Pick<ClosedQuarter, 'quarter' | 'plans'>): string =>
  createHash('sha256')
    .update(canonical({ partFormat, closingFormat, ...counted }))
    .digest('hex')
    .slice(0, 32)

/** Crockford's base 32: no I, L, O or U, so that a reference can be read out. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * 'XXXXX-XXXXX', 50 bits: it names a line, and nothing leads from it to a dossier. From a seed at random and not from the counts alone,
 * which one partner could otherwise guess of another.
 */
function referencesOf(seed: string, tenant: TenantId): () => string {
  let number = 0
  return () => {
    const bytes = createHmac('sha256', seed).update(`${tenant}#${number}`).digest().subarray(0, 10)
    number += 1
    const said = [...bytes].map(byte => digits[byte % digits.length] ?? '').join('')
    return `${said.slice(0, 5)}-${said.slice(5)}`
  }
}
