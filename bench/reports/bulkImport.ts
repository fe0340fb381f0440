import { setTimeout as pause } from 'node:timers/promises'
import { type FactUpdate, forCounting, type Store } from '@kring/functions/data/index'
import { factOf, funder, grant, tenants } from './setUp.ts'

export type BulkImport = {
  readonly referrals: number
  readonly seconds: number
  /** Milliseconds in which what others did meanwhile was counted. */
  readonly slowestOfOthers: number
  readonly others: number
  /** Months of a partner whose counters are not the sum of their facts. */
  readonly wrongMonths: number
}

/** Records that Lambda hands over at once, and workers at once: one for each shard. */
const [batchSize, workers] = [50, 4]
/** Milliseconds between two referrals of other partners. */
const everyOther = 500

/**
 * One partner's referrals of one month, all at once, as the stream's workers count them, while other partners go on in the same
 * grant. All counters of a month and partner are one item for each family, so the workers meet on them.
 */
export async function importInBulk(store: Store, referrals: number): Promise<BulkImport> {
  const counting = () => forCounting(store, funder)
  const [importer, another] = tenants
  let left = referrals
  const updateOf = (number: number, id: string, tenant: (typeof tenants)[0]): FactUpdate => {
    const facts = [{ kind: 'referral' as const, ...factOf(number), tenant, month: '2026-03' }]
    return { grant: { id: grant }, id, source: 'referral', tenant, seq: 1, facts }
  }
  const count = async (updates: readonly FactUpdate[]): Promise<void> => {
    for (const one of await counting().updateAll(updates)) if (one.status === 'rejected') throw one.reason
  }
  const start = performance.now()
  const worker = async (): Promise<void> => {
    while (left > 0) {
      const size = Math.min(batchSize, left)
      left -= size
      const from = left
      await count(Array.from({ length: size }, (_, index) => updateOf(from + index, `bulk-${from + index}`, importer)))
    }
  }
  let isDone = false
  const times: number[] = []
  const goOn = async (): Promise<void> => {
    while (!isDone) {
      const begun = performance.now()
      await count([updateOf(times.length, `other-${times.length}`, another ?? importer)])
      times.push(performance.now() - begun)
      await pause(everyOther)
    }
  }
  const others = goOn()
  await Promise.all(Array.from({ length: workers }, worker))
  const seconds = (performance.now() - start) / 1000
  isDone = true
  await others
  return {
    referrals,
    seconds,
    others: times.length,
    slowestOfOthers: Math.max(...times),
    wrongMonths: await wrong(store),
  }
}

async function wrong(store: Store): Promise<number> {
  const kept = await forCounting(store, funder).rollups(grant, { from: '0000-01', to: '9999-12' })
  const right = await forCounting(store, funder).recount(grant)
  const text = (month: (typeof kept)[number]): string =>
    JSON.stringify([month.month, month.tenant, Object.entries(month.counters).sort()])
  const names = new Set(right.map(text))
  return kept.filter(month => !names.has(text(month))).length + Math.abs(kept.length - right.length)
}
