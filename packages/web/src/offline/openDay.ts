import { instantNow } from '../clock/serverClock.ts'
import { changeEntry, lockedBag, replaceContents } from './bag/entries.ts'
import { openPacked, type Packed, sealPacked } from './bag/packed.ts'
import { type BagTimes, heardAt } from './bag/times.ts'
import { deviceNow } from './clock/deviceNow.ts'
import { type PageClock, pageClock, type Stamp } from './clock/pageClock.ts'
import type { Certainty, DayCommand, Envelope } from './outbox/envelope.ts'
import { openOutbox, type Unsent } from './outbox/outbox.ts'
import { isStored, type SendOutcome, sendAll, sendLock } from './outbox/send.ts'
import type { DayRequests } from './requests.ts'
import { fromBase64url } from './store/bytes.ts'
import { exclusive } from './store/exclusive.ts'

/** What the page knows of the trajectory when it writes a command. */
export type Known = {
  /** The revision of the trajectory. */
  readonly seen: number
  /** The number of the pen. */
  readonly pen: number
  readonly isUnconfirmed?: boolean | undefined
  /** Another moment than now, as somebody said it, ISO 8601 in UTC; `about` where they are not sure. */
  readonly occurred?: { readonly at: string; readonly certainty: Certainty } | undefined
  /** Given again where the card stood, and not last: what waits behind it rests on it. */
  readonly inPlace?: boolean | undefined
}

/** A bag that was opened in this tab. */
export type OpenDay<Contents> = {
  readonly device: string
  readonly contents: () => Contents
  /** Keeps other contents in its place, encrypted. */
  readonly keep: (contents: Contents) => Promise<void>
  /** Reads the contents again: another tab may have kept others. */
  readonly reload: () => Promise<void>
  /** Keeps what is made of the contents, while nothing is being sent. */
  readonly change: (next: (contents: Contents) => Promise<Contents>) => Promise<void>
  readonly stamp: () => Stamp
  readonly unsent: () => Promise<readonly Unsent[]>
  readonly write: (command: DayCommand, known: Known) => Promise<Envelope>
  /** Gives a card's command once more: now, or as of when it happened. */
  readonly again: (card: Unsent, known: Known) => Promise<Envelope>
  readonly drop: (card: Unsent) => Promise<void>
  readonly send: () => Promise<SendOutcome>
}

export type OpenDayOf<Contents> = {
  readonly database: IDBDatabase
  readonly device: string
  readonly key: CryptoKey
  readonly packed: Packed<Contents>
  readonly times: BagTimes
  readonly requests: DayRequests<Contents>
  readonly subject: () => string | undefined
  readonly onContact: (at: number) => void
  /** The revision of the trajectory after what was sent. */
  readonly onVersion: (version: number) => void
  /** The contents once the server has these commands, which leave the outbox after that. The same again must change nothing. */
  readonly withStored?: ((contents: Contents, stored: readonly Envelope[], version: number) => Contents) | undefined
}

export function openDay<Contents>(of: OpenDayOf<Contents>): OpenDay<Contents> {
  const { database, device, key, packed, requests } = of
  const { place, author, serverKey } = packed
  let { contents } = packed
  let { times } = of
  const outbox = openOutbox({ database, device, place, author, key, serverKey: fromBase64url(serverKey) })
  const clock: PageClock = pageClock({
    wall: () => deviceNow() + times.ahead,
    ticks: () => performance.now(),
    latest: times.latest,
    page: crypto.randomUUID(),
  })

  const draftOf = (command: DayCommand, { seen, pen, isUnconfirmed, occurred }: Known, stamp: Stamp) => ({
    pen,
    seen,
    occurredAt: occurred?.at ?? new Date(stamp.at).toISOString(),
    certainty: occurred?.certainty ?? stamp.certainty,
    sinceContact: Math.max(0, stamp.at - times.lastContactAt),
    command,
    ...(isUnconfirmed === undefined ? {} : { isUnconfirmed }),
  })

  const heard = (): void => {
    const serverNow = Date.parse(instantNow())
    times = heardAt(times, serverNow, deviceNow())
    const noted = changeEntry(database, device, entry => ({
      ...entry,
      times: heardAt(entry.times, serverNow, deviceNow()),
    }))
    // The page may have left the day in between: the next contact is noted then.
    noted.catch(() => undefined)
    of.onContact(serverNow)
  }

  const keep = async (next: Contents): Promise<void> => {
    await replaceContents(database, device, await sealPacked(key, device, { ...packed, contents: next }))
    contents = next
  }
  const reload = async (): Promise<void> => {
    const locked = await lockedBag(database, device)
    if (locked !== undefined) contents = (await openPacked<Contents>(key, device, locked.sealed)).contents
  }

  return {
    device,
    contents: () => contents,
    keep,
    reload,
    change: next =>
      exclusive(sendLock(device), async () => {
        await reload()
        await keep(await next(contents))
      }),
    stamp: clock.stamp,
    unsent: outbox.list,
    write: (command, known) => {
      const stamp = clock.stamp()
      return outbox.add(draftOf(command, known, stamp), deviceNow())
    },
    again: (card, known) => {
      const stamp = clock.stamp()
      const draft = draftOf(card.envelope.command, known, stamp)
      return outbox.addInstead(card.envelope.number, draft, deviceNow(), known.inPlace === true)
    },
    drop: ({ envelope }) => outbox.remove([envelope.number]),
    send: () =>
      sendAll({
        device,
        author,
        outbox,
        post: async queue => {
          const { version, answers } = await requests.queue(place, queue)
          of.onVersion(version)
          const ids = new Set(answers.filter(isStored).map(({ id }) => id))
          const stored = queue.commands.filter(({ id }) => ids.has(id))
          if (of.withStored !== undefined && stored.length > 0) {
            await reload()
            await keep(of.withStored(contents, stored, version))
          }
          return answers
        },
        subject: async () => of.subject(),
        onContact: heard,
      }),
  }
}
