import * as z from 'zod'
import { parseJson } from './batch.ts'
import type { Ledger } from './ledger.ts'
import type { LedgerSealing } from './sealing.ts'

/**
 * Work on the table outside the product's own rules: an upgrade, an import, a restore. It is signed and stands in the
 * ledger before it begins; an item that it writes again names it (attribute `maintenance`).
 */
const Maintenance = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  /** Between these moments (ISO 8601, both included) the stream's records may be its work. */
  from: z.string(),
  until: z.string(),
  why: z.string(),
})
export type Maintenance = z.infer<typeof Maintenance>

const Signed = Maintenance.extend({ mac: z.string() })
const nameOf = (id: string): string => `maintenance/${id}`

/** Signs a maintenance and puts it in the ledger; to be called before the first item is written. */
export async function recordMaintenance(
  ledger: Ledger,
  sealing: LedgerSealing,
  maintenance: Maintenance,
): Promise<void> {
  const checked = Maintenance.parse(maintenance)
  await ledger.put(nameOf(checked.id), JSON.stringify({ ...checked, mac: sealing.mac('maintenance', checked) }))
}

/**
 * The signed maintenance of this id; undefined when there is none or it was altered. What is put again under its name
 * changes nothing: the first counts.
 */
export async function readMaintenance(
  ledger: Ledger,
  sealing: LedgerSealing,
  id: string,
): Promise<Maintenance | undefined> {
  if (!Maintenance.shape.id.safeParse(id).success) return undefined
  const [body] = await ledger.read(nameOf(id))
  const signed = Signed.safeParse(body === undefined ? undefined : parseJson(body))
  if (!signed.success) return undefined
  const { mac, ...maintenance } = signed.data
  return maintenance.id === id && mac === sealing.mac('maintenance', maintenance) ? maintenance : undefined
}

/** Every signed maintenance in the ledger. */
export async function listMaintenances(ledger: Ledger, sealing: LedgerSealing): Promise<readonly Maintenance[]> {
  const names = await ledger.list('maintenance')
  const found = await Promise.all(
    names.map(name => readMaintenance(ledger, sealing, name.slice('maintenance/'.length))),
  )
  return found.flatMap(maintenance => maintenance ?? [])
}

export const covers = ({ from, until }: Maintenance, at: string): boolean => from <= at && at <= until
