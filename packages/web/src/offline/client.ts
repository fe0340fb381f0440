import { storedSubject } from '../session/subject.ts'
import { type BagEvent, isGone, nextBagState } from './bag/bagState.ts'
import { changeEntry } from './bag/entries.ts'
import { lockAt, openBag } from './bag/open.ts'
import { prepareBag } from './bag/prepare.ts'
import { seenAt } from './bag/times.ts'
import { dayChannel } from './changed.ts'
import { deviceNow } from './clock/deviceNow.ts'
import { BagClosed, BagInUse, type DayClient } from './dayClient.ts'
import { type DayStatus, noStatus } from './dayStatus.ts'
import { type OpenDay, type OpenDayOf, openDay } from './openDay.ts'
import type { DayPlace } from './outbox/author.ts'
import type { Envelope } from './outbox/envelope.ts'
import { type KeepSending, keepSending } from './outbox/keepSending.ts'
import type { Unsent } from './outbox/outbox.ts'
import type { SendOutcome } from './outbox/send.ts'
import { type DayRequests, dayRequests } from './requests.ts'
import { openDatabase } from './store/database.ts'
import { dropExpired, wipeBag } from './store/wipe.ts'
import { readyWithoutSignal } from './worker/register.ts'

type Options<Contents> = {
  readonly place: DayPlace
  readonly requests?: DayRequests<Contents>
  readonly subject?: () => string | undefined
  readonly factory?: IDBFactory
  /** Makes sure that the page opens without signal. */
  readonly ready?: () => Promise<boolean>
  readonly withStored?: OpenDayOf<Contents>['withStored']
}

export async function createDayClient<Contents>(options: Options<Contents>): Promise<DayClient<Contents>> {
  const { place, requests = dayRequests<Contents>(), subject = storedSubject, factory = indexedDB } = options
  const { ready = readyWithoutSignal } = options
  const database = await openDatabase(factory)
  await dropExpired(database, deviceNow())
  const listeners = new Set<() => void>()
  let status: DayStatus = noStatus
  let opened: OpenDay<Contents> | undefined
  let unsent: readonly Unsent[] = []
  let sending: KeepSending | undefined

  const say = (next: Partial<DayStatus>): void => {
    status = { ...status, ...next }
    for (const tell of listeners) tell()
  }
  const current = (): OpenDay<Contents> => {
    if (opened === undefined) throw new BagClosed('not open')
    return opened
  }
  const readUnsent = async (): Promise<void> => {
    const list = (await opened?.unsent()) ?? []
    // After the list: what left it in between is in the contents.
    await opened?.reload()
    unsent = list
    const cards = unsent.filter(({ refusal }) => refusal !== undefined).length
    say({ waiting: unsent.length - cards, cards })
  }
  let isLeft = false
  /** What runs by itself may still be at work when the page leaves the day and lets go of the storage. */
  const byItself = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      if (!isLeft) throw error
    })
  }
  /** Two things may end at once when everything is sent: the page goes on saying that it was. */
  const gone = () => (status.bag === 'done' ? 'done' : 'none')
  const channel = dayChannel(() => byItself(look()))
  const close = (): void => {
    sending?.stop()
    sending = undefined
    opened = undefined
    unsent = []
    say({ isOpen: false, waiting: 0, cards: 0, sending: undefined })
  }

  const look = async (): Promise<DayStatus> => {
    const found = await lockAt(database, place, deviceNow())
    if (typeof found === 'string') {
      close()
      say({ bag: gone(), lock: undefined })
      return status
    }
    // Another tab fetched a new bag in the place of the one that is open here.
    if (opened && opened.device !== found.entry.device) close()
    say({ bag: found.entry.state, lock: found.kind, lastContactAt: found.entry.times.lastContactAt })
    if (opened) await readUnsent()
    return status
  }

  const happened = async (device: string, event: BagEvent): Promise<void> => {
    // The page that comes after this one knows how late it was, whatever the device's clock says then.
    const at = opened?.stamp().at ?? 0
    const changed = await changeEntry(database, device, entry => ({
      ...entry,
      state: nextBagState(entry.state, event),
      times: seenAt(entry.times, at),
    }))
    const state = changed?.state ?? gone()
    if (isGone(state)) {
      await wipeBag(database, device)
      close()
    }
    say({ bag: state })
  }

  const onOutcome = async (outcome: SendOutcome): Promise<void> => {
    const day = opened
    if (day === undefined) return
    // A page that is left open for days finds here that the bag's time is over.
    await look()
    say({ sending: outcome })
    // Cards are not acknowledged: somebody has to choose first.
    if (outcome.kind === 'sent' && unsent.length === 0 && day === opened) await happened(day.device, 'all-acknowledged')
    channel.tell()
  }

  const begin = async (given: Pick<OpenDayOf<Contents>, 'device' | 'key' | 'packed' | 'times'>) => {
    close()
    const onContact = (at: number) => say({ lastContactAt: at })
    const onVersion = (version: number) => say({ version })
    const { withStored } = options
    opened = openDay<Contents>({ ...given, database, requests, subject, onContact, onVersion, withStored })
    sending = keepSending({ send: current().send, onOutcome: outcome => byItself(onOutcome(outcome)) })
    say({ isOpen: true })
    await look()
    sending?.kick()
  }

  const written = async (write: (day: OpenDay<Contents>) => Promise<Envelope>): Promise<Envelope> => {
    const day = current()
    const envelope = await write(day)
    await happened(day.device, 'written')
    await readUnsent()
    channel.tell()
    sending?.kick()
    return envelope
  }

  return {
    status: () => status,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
    prepare: async by => {
      const { bag } = await look()
      if (bag === 'in-use' || bag === 'ending') throw new BagInUse('open it')
      // Before the bag: with one on the device, the app's files stay as they are.
      const [delivered, opensWithoutSignal] = await Promise.all([requests.bag(place), ready()])
      const made = await prepareBag(database, { place, delivered, by, deviceNow: deviceNow() })
      if (made === undefined) return 'no-passkey'
      const { device, key, packed, times, isPersistent } = made
      await begin({ device, key, packed, times })
      say({ isPersistent, opensWithoutSignal })
      channel.tell()
      return 'ready'
    },
    open: async by => {
      const result = await openBag<Contents>(database, place, by, deviceNow())
      if (result.outcome !== 'open') {
        await look()
        return result
      }
      const { entry, key, packed } = result
      await begin({ device: entry.device, key, packed, times: entry.times })
      return { outcome: 'open' }
    },
    contents: () => current().contents(),
    keep: contents => current().keep(contents),
    change: async next => {
      await current().change(next)
      await readUnsent()
      channel.tell()
    },
    day: current,
    write: (command, known) => written(day => day.write(command, known)),
    unsent: () => unsent,
    again: (card, known) => written(day => day.again(card, known)),
    drop: async card => {
      await current().drop(card)
      await readUnsent()
      channel.tell()
      sending?.kick()
    },
    send: () => sending?.kick(),
    end: async () => {
      await happened(current().device, 'day-ended')
      sending?.kick()
    },
    close: () => {
      isLeft = true
      close()
      channel.close()
      database.close()
    },
  }
}
