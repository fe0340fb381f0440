import * as z from 'zod'
import { parseJson } from './batch.ts'
import type { Ledger } from './ledger.ts'
import type { LedgerSealing } from './sealing.ts'

/**
 * What was witnessed and is not in a table that was put back: it was written after the moment of the copy. Said once, by the
 * restore; without it each would be a fault for ever.
 */
const Lost = z.strictObject({
  v: z.literal(1),
  /** The moment that the table was put back to, and when this was said (ISO 8601, UTC). */
  restoredTo: z.string(),
  at: z.string(),
  /** The pseudonym of the partition key, the sort key and the keyed hash of each item. */
  items: z.array(z.strictObject({ k: z.string(), s: z.string(), h: z.string() })),
})
export type Lost = z.infer<typeof Lost>
const Signed = Lost.extend({ mac: z.string() })

/** Items in one object: some 250 KB. */
const inOneObject = 1000

/** Signs what is lost and puts it in the ledger, in as many objects as it takes. */
export async function recordLost(
  ledger: Ledger,
  sealing: LedgerSealing,
  { restoredTo, at, items }: Omit<Lost, 'v'>,
): Promise<void> {
  for (let from = 0; from < items.length; from += inOneObject) {
    const part: Lost = { v: 1, restoredTo, at, items: items.slice(from, from + inOneObject) }
    const name = `restores/${at}-${String(from / inOneObject).padStart(6, '0')}`
    await ledger.put(name, JSON.stringify({ ...part, mac: sealing.mac('lost', { name, part }) }))
  }
}

/** The hashes of everything that restores lost. What is not signed counts for nothing: what it names stays a fault. */
export async function readLost(ledger: Ledger, sealing: LedgerSealing): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>()
  for (const name of await ledger.list('restores'))
    for (const body of await ledger.read(name)) {
      const signed = Signed.safeParse(parseJson(body))
      if (!signed.success) continue
      const { mac, ...part } = signed.data
      if (mac === sealing.mac('lost', { name, part })) for (const { h } of part.items) hashes.add(h)
    }
  return hashes
}
