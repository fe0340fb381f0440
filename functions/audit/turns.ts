import * as z from 'zod'
import { parseJson } from '../ledger/batch.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerSealing } from '../ledger/sealing.ts'
import { rotation, slotOf } from './dailyWork.ts'

/** A daily check that came to its end: when it began, and the part of the rest that it looked at. */
const Verified = z.strictObject({
  v: z.literal(1),
  at: z.iso.datetime(),
  slot: z
    .int()
    .min(0)
    .max(rotation - 1),
})
type Verified = z.infer<typeof Verified>
const Signed = Verified.extend({ mac: z.string() })

const dayMilliseconds = 24 * 3_600_000
/** Days in which a check is looked for: twice the rotation. What was not looked at for longer comes first anyway. */
const daysLookedBack = 2 * rotation
/** Days of the ledger that are read, at least and at most: since the last check that came to its end. */
const daysRead = { least: 2, most: 31 } as const

export type Turn = { readonly slot: number; readonly days: number }

/**
 * Whose turn it is: the part that was not looked at for longest, so that a night that failed loses none; and the days of the ledger
 * since a check came to its end. A record that is not signed counts for nothing: its part is looked at again.
 */
export async function turnOf(ledger: Ledger, sealing: LedgerSealing, now: string): Promise<Turn> {
  const checks = await readVerified(ledger, sealing, now)
  const [first, last] = [checks[0], checks.at(-1)]
  const begin = first?.slot ?? slotOf(now)
  const lately = new Map(checks.map(({ slot, at }) => [slot, at]))
  // Those that were never looked at follow from the first one, in their order.
  const slots = Array.from({ length: rotation }, (_none, index) => (begin + index) % rotation)
  const slot = slots.reduce((oldest, one) => ((lately.get(one) ?? '') < (lately.get(oldest) ?? '') ? one : oldest))
  const since = last === undefined ? 0 : Math.ceil((Date.parse(now) - Date.parse(last.at)) / dayMilliseconds) + 1
  return { slot, days: Math.min(Math.max(since, daysRead.least), daysRead.most) }
}

/** Says that a daily check came to its end. */
export async function noteVerified(
  ledger: Ledger,
  sealing: LedgerSealing,
  { at, slot }: Omit<Verified, 'v'>,
): Promise<void> {
  const name = `verified/${at}`
  const content: Verified = { v: 1, at, slot }
  await ledger.put(name, JSON.stringify({ ...content, mac: sealing.mac('verified', { name, content }) }))
}

async function readVerified(ledger: Ledger, sealing: LedgerSealing, now: string): Promise<readonly Verified[]> {
  const from = new Date(Date.parse(now) - daysLookedBack * dayMilliseconds).toISOString().slice(0, 'YYYY-MM-DD'.length)
  const names = (await ledger.list('verified', from)).filter(name => name < `verified/${now}`)
  const read = await Promise.all(
    names.map(async name => {
      const [body] = await ledger.read(name)
      const signed = Signed.safeParse(body === undefined ? undefined : parseJson(body))
      if (!signed.success) return []
      const { mac, ...content } = signed.data
      return mac === sealing.mac('verified', { name, content }) ? [content] : []
    }),
  )
  return read.flat()
}
