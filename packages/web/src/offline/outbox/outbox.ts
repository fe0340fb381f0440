import { openRecord, sealRecord } from '../lock/dataKey.ts'
import { type Bytes, jsonBytes } from '../store/bytes.ts'
import { exclusive } from '../store/exclusive.ts'
import { type DayPlace, markFor } from './author.ts'
import type { Answer, Envelope } from './envelope.ts'
import { lastNumber, type NumberedRecord, putNext, recordsOf, removeRecords, replaceRecord } from './records.ts'
import { sealForServer } from './sealForServer.ts'

/** How long a command is kept unsent, in milliseconds: fourteen days. */
export const keptUnsent = 14 * 24 * 60 * 60 * 1000

export type OutboxOf = {
  readonly database: IDBDatabase
  readonly device: string
  readonly place: DayPlace
  /** The subject of who writes: the coordinator who prepared the bag. */
  readonly author: string
  /** The bag's key. */
  readonly key: CryptoKey
  /** The server's public key. */
  readonly serverKey: Bytes
}

/** A command that is to be sent; `refusal`: it was not taken, and somebody must choose. */
export type Unsent = { readonly envelope: Envelope; readonly refusal?: Refusal | undefined }
export type Refusal = Pick<Answer, 'code' | 'detail'> & { readonly outcome: 'refused' | 'older-pen' }

export type Draft = Omit<Envelope, 'id' | 'number'>

/** The commands of one bag that the server does not have yet. */
export type Outbox = {
  /**
   * Writes one down; resolves once the device keeps it. Only then may the screen change. Throws StorageFull. `now`: by the clock
   * of the device, which says when it has been kept long enough, however wrong that clock is.
   */
  readonly add: (draft: Draft, now: number) => Promise<Envelope>
  /**
   * Writes one down instead of a card, which goes in the same moment: last of all, as what waits behind it may be what it needs;
   * or `inPlace`, when what waits behind it rests on it.
   */
  readonly addInstead: (card: number, draft: Draft, now: number, inPlace: boolean) => Promise<Envelope>
  /** All of them, in order. */
  readonly list: () => Promise<readonly Unsent[]>
  readonly remove: (numbers: readonly number[]) => Promise<void>
  readonly refuse: (unsent: Unsent, refusal: Refusal) => Promise<void>
}

export function openOutbox(of: OutboxOf): Outbox {
  const { database, device, place, author, key, serverKey } = of
  const placeOf = (number: number) => ({ store: 'outbox', key: [device, number] }) as const

  const sealed = async (envelope: Envelope, now: number): Promise<NumberedRecord> => {
    const { number } = envelope
    const sealedFor = { subject: author, tenant: place.tenant, trajectory: place.id, number }
    const [own, forServer, mark] = await Promise.all([
      sealRecord(key, placeOf(number), { envelope } satisfies Unsent),
      sealForServer(serverKey, jsonBytes(envelope), sealedFor),
      markFor(author, place),
    ])
    const record = { state: 'waiting', own, sealed: forServer, author: mark, until: now + keptUnsent } as const
    return { number, record }
  }

  const opened = async ({ number, record }: NumberedRecord): Promise<Unsent | undefined> =>
    record.own && openRecord<Unsent>(key, placeOf(number), record.own)

  const addNext = async (draft: Draft, now: number, instead?: number): Promise<Envelope> => {
    // A number is bound to the command when it is encrypted, so it is known before the write, and checked in it.
    const number = (await lastNumber(database, device)) + 1
    const envelope = { id: crypto.randomUUID(), number, ...draft }
    return (await putNext(database, device, await sealed(envelope, now), instead))
      ? envelope
      : addNext(draft, now, instead)
  }
  const add = (draft: Draft, now: number, instead?: number) =>
    exclusive(`kring-day-write-${device}`, () => addNext(draft, now, instead))

  return {
    add,
    addInstead: async (number, draft, now, inPlace) => {
      if (!inPlace) return add(draft, now, number)
      const envelope = { id: crypto.randomUUID(), number, ...draft }
      await replaceRecord(database, device, await sealed(envelope, now))
      return envelope
    },
    list: async () => {
      const all = await Promise.all((await recordsOf(database, device)).map(opened))
      return all.filter(one => one !== undefined)
    },
    remove: numbers => removeRecords(database, device, numbers),
    refuse: async ({ envelope }, refusal) => {
      const { number } = envelope
      const found = (await recordsOf(database, device)).find(one => one.number === number)
      if (found === undefined) return
      const own = await sealRecord(key, placeOf(number), { envelope, refusal } satisfies Unsent)
      await replaceRecord(database, device, { number, record: { ...found.record, state: 'card', own } })
    },
  }
}
