import { digestOf, type LedgerBatch, openBatch } from '../ledger/batch.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readLost } from '../ledger/lost.ts'
import { listMaintenances } from '../ledger/maintenance.ts'
import type { LedgerSealing } from '../ledger/sealing.ts'
import type { Fault } from './faults.ts'
import { severalAtOnce } from './severalAtOnce.ts'

/** The hashes that the ledger has of one item. A maintenance may have written it again, or a restore lost it. */
type Hashes = { readonly first: Set<string>; readonly again: Set<string>; readonly lost: Set<string>; day: string }

/** An item that must be there. `day`: of the object that witnesses it (YYYY-MM-DD), the latest. */
export type Witnessed = { readonly sk: string; readonly hash: string; readonly day: string }

/** Everything that the ledger witnesses. */
export type Witnesses = {
  /** The digests of the bodies of each object. */
  readonly objects: ReadonlyMap<string, ReadonlySet<string>>
  /** The partition keys that it knows. */
  readonly partitions: () => readonly string[]
  /** The sort keys that it knows of a partition. */
  readonly itemsOf: (pk: string) => readonly string[]
  /** The same with the hash that each must have. */
  readonly witnessedOf: (pk: string) => readonly Witnessed[]
  /** The number of the last seal that it knows of each chain. */
  readonly chains: ReadonlyMap<string, number>
  /** How many different seals it knows of each chain. */
  readonly sealsOf: (chain: string) => number
  /** What it says of an item with this hash. */
  readonly judge: (pk: string, sk: string, hash: string) => 'witnessed' | 'unwitnessed' | 'replaced'
  readonly faults: readonly Fault[]
}

/**
 * Reads the ledger, all of it or from a day on (YYYY-MM-DD): checks every object, and that no two say different things of one
 * item.
 */
export async function readWitnesses(ledger: Ledger, sealing: LedgerSealing, from?: string): Promise<Witnesses> {
  const faults: Fault[] = []
  const objects = new Map<string, ReadonlySet<string>>()
  const known = new Map<string, Map<string, Hashes>>()
  const maintenances = new Set((await listMaintenances(ledger, sealing)).map(({ id }) => id))
  const lost = await readLost(ledger, sealing)
  const alarms = new Set<string>()
  const chains = new Map<string, number>()
  const sealNumbers = new Map<string, Set<number>>()

  const learn = (batch: LedgerBatch, day: string): void => {
    const nameOf = (k: string): string => sealing.decryptName(batch.names[k] ?? '') ?? k
    for (const { k, s, h, m, c } of batch.entries) {
      const isLost = lost.has(h)
      if (c !== undefined && !isLost) {
        const chain = nameOf(c.k)
        chains.set(chain, Math.max(c.n, chains.get(chain) ?? 0))
        sealNumbers.set(chain, (sealNumbers.get(chain) ?? new Set()).add(c.n))
      }
      const pk = nameOf(k)
      const items = known.get(pk) ?? new Map<string, Hashes>()
      known.set(pk, items)
      const hashes = items.get(s) ?? {
        first: new Set<string>(),
        again: new Set<string>(),
        lost: new Set<string>(),
        day,
      }
      items.set(s, hashes)
      if (day > hashes.day) hashes.day = day
      if (isLost) hashes.lost.add(h)
      else if (m !== undefined && maintenances.has(m)) hashes.again.add(h)
      else hashes.first.add(h)
    }
    for (const { k, s } of batch.alarms) alarms.add(`${nameOf(k)}\n${s}`)
  }

  const names = await ledger.list('entries', from)
  const read = await severalAtOnce(names, async name => ({ name, bodies: await ledger.read(name) }))
  for (const { name, bodies } of read) {
    objects.set(name, new Set(bodies.map(digestOf)))
    const batches = bodies.map(body => openBatch(sealing, name, body))
    if (batches.length === 0 || batches.includes(undefined)) faults.push({ kind: 'ledger-altered', of: name })
    for (const batch of batches) if (batch !== undefined) learn(batch, dayOf(name))
  }
  for (const [pk, items] of known)
    for (const [sk, { first }] of items) if (first.size > 1) faults.push({ kind: 'ledger-differs', of: pk, entry: sk })
  for (const alarm of alarms) {
    const [of = '', entry = ''] = alarm.split('\n')
    faults.push({ kind: 'alarm', of, entry })
  }

  const witnessedOf = (pk: string): readonly Witnessed[] =>
    [...(known.get(pk) ?? [])].flatMap(([sk, hashes]) => {
      const hash = [...hashes.first, ...hashes.again].at(-1)
      return hash === undefined ? [] : [{ sk, hash, day: hashes.day }]
    })
  return {
    objects,
    partitions: () => [...known.keys()],
    itemsOf: pk => witnessedOf(pk).map(({ sk }) => sk),
    witnessedOf,
    chains,
    sealsOf: chain => sealNumbers.get(chain)?.size ?? 0,
    judge: (pk, sk, hash) => {
      const hashes = known.get(pk)?.get(sk)
      if (hashes === undefined) return 'unwitnessed'
      const valid = hashes.again.size > 0 ? hashes.again : hashes.first
      // What was lost may be there again: in a later copy that is put back.
      if (valid.has(hash) || hashes.lost.has(hash)) return 'witnessed'
      return valid.size === 0 ? 'unwitnessed' : 'replaced'
    },
    faults,
  }
}

const dayOf = (name: string): string => name.slice('entries/'.length).slice(0, 'YYYY-MM-DD'.length)
