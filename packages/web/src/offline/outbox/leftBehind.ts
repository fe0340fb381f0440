import { base64url } from '../store/bytes.ts'
import { leftBehind } from '../store/wipe.ts'
import { type DayPlace, placeFor } from './author.ts'
import type { Answer } from './envelope.ts'
import { removeRecords } from './records.ts'

/** Commands that only the server can open, in order. */
export type SealedQueue = {
  readonly device: string
  readonly sealed: readonly { readonly number: number; readonly sealed: string }[]
}

export type SealedAnswer = Pick<Answer, 'outcome' | 'code' | 'detail'> & { readonly number: number }

/** What a person has left on this device at one place: how many commands of one bag. */
export type LeftBehind = { readonly device: string; readonly place: DayPlace; readonly queue: SealedQueue }

/** What this person wrote on this device before its bag was wiped, and did not send. Of others nothing is told. */
export async function leftBehindBy(database: IDBDatabase, subject: string): Promise<readonly LeftBehind[]> {
  const found = new Map<string, LeftBehind>()
  for (const { device, number, record } of await leftBehind(database)) {
    const place = await placeFor(subject, record.author)
    if (place === undefined) continue
    const before = found.get(device)?.queue.sealed ?? []
    found.set(device, {
      device,
      place,
      queue: { device, sealed: [...before, { number, sealed: base64url(record.sealed) }] },
    })
  }
  return [...found.values()]
}

/**
 * Sends them; what the server has then leaves the device. Returns what was not taken: a refused one, and what waits behind it.
 * Throws as `ask` does.
 */
export async function sendLeftBehind(
  database: IDBDatabase,
  { device, place, queue }: LeftBehind,
  post: (place: DayPlace, queue: SealedQueue) => Promise<readonly SealedAnswer[]>,
): Promise<readonly SealedAnswer[]> {
  const answers = await post(place, queue)
  const stored = answers.filter(({ outcome }) => outcome === 'stored' || outcome === 'stored-against-rule')
  const numbers = stored.map(({ number }) => number)
  await removeRecords(database, device, numbers)
  const left = answers.filter(one => !stored.includes(one))
  const isStopped = stored.length === 0 || left.some(({ outcome }) => outcome === 'refused')
  if (left.length === 0 || isStopped) return left
  // The server takes so many at once: the rest is next.
  const sealed = queue.sealed.filter(({ number }) => !numbers.includes(number))
  return sendLeftBehind(database, { device, place, queue: { device, sealed } }, post)
}
