import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StorageFull } from '../store/transaction.ts'
import { dropExpired, wipeBag } from '../store/wipe.ts'
import { counts, database, fatima, johan, readable, serverKeys } from '../testing.ts'
import { placeFor } from './author.ts'
import { leftBehindBy, type SealedAnswer, type SealedQueue, sendLeftBehind } from './leftBehind.ts'
import { type Draft, keptUnsent, openOutbox } from './outbox.ts'

const now = Date.parse('2026-06-13T11:48:00Z')
const left = (person: string): Draft => ({
  pen: 1,
  seen: 12,
  occurredAt: '2026-06-13T11:48:00.000Z',
  certainty: 'exact',
  sinceContact: 0,
  command: { name: 'mark-left', person },
})

async function outboxes() {
  const opened = await database()
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const of = {
    database: opened,
    device: crypto.randomUUID(),
    place: johan,
    author: fatima,
    key,
    serverKey: await serverKeys(),
  }
  return { opened, device: of.device, outbox: openOutbox(of), otherTab: openOutbox(of) }
}

afterEach(() => void vi.restoreAllMocks())

describe('what is written on the day', () => {
  it('is kept in order, with numbers without gaps, also from two tabs at once', async () => {
    const { outbox, otherTab } = await outboxes()
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? outbox : otherTab).add(left(`p${index}`), now)),
    )
    const all = (await outbox.list()).map(({ envelope }) => envelope)
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(new Set(all.map(({ id }) => id)).size).toBe(8)
  })

  it('shows no word of it on the device', async () => {
    const { outbox, opened } = await outboxes()
    await outbox.add(left('Sara Maes'), now)
    const text = await readable(opened)
    for (const word of ['Sara', 'mark-left', '2026-06-13', johan.id, johan.tenant, fatima])
      expect(text).not.toContain(word)
    // Nor the name of any field: two letters of a brace and a quote stand in ciphertext by chance.
    expect(text).not.toMatch(/"[a-zA-Z]{3,}":/)
  })

  it('is not there at all when the device is full: the screen must not change', async () => {
    const { outbox, opened } = await outboxes()
    await outbox.add(left('p1'), now)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(outbox.add(left('p2'), now)).rejects.toBeInstanceOf(StorageFull)
    vi.restoreAllMocks()
    expect((await counts(opened)).outbox).toBe(1)
    expect((await outbox.add(left('p3'), now)).number).toBe(2)
  })

  it('is there wholly or not at all when the page is killed between two writes', async () => {
    const { outbox, opened } = await outboxes()
    const put = IDBObjectStore.prototype.put
    let writes = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      writes += 1
      const request = put.apply(this, given)
      // The record is written, its number not yet.
      if (writes === 2) this.transaction.abort()
      return request
    })
    await expect(outbox.add(left('p1'), now)).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await counts(opened)).toEqual({ bag: 0, outbox: 0, meta: 0 })
    expect((await outbox.add(left('p1'), now)).number).toBe(1)
  })

  it('becomes a card when it was not taken, and what is given again takes its place with a new number', async () => {
    const { outbox } = await outboxes()
    await outbox.add(left('p1'), now)
    const [first] = await outbox.list()
    if (first === undefined) throw new TypeError('nothing there')
    await outbox.refuse(first, { outcome: 'refused', code: 'professional-in-room' })
    expect(await outbox.list()).toEqual([
      { envelope: first.envelope, refusal: { outcome: 'refused', code: 'professional-in-room' } },
    ])
    await outbox.addInstead(1, left('p1'), now, false)
    expect(await outbox.list()).toMatchObject([{ envelope: { number: 2 } }])
  })

  it('is given again in its own place when what waits behind it rests on it', async () => {
    const { outbox } = await outboxes()
    for (const person of ['p1', 'p2']) await outbox.add(left(person), now)
    const [first] = await outbox.list()
    if (first === undefined) throw new TypeError('nothing there')
    await outbox.refuse(first, { outcome: 'refused', code: 'trajectory-state-unfit' })
    await outbox.addInstead(1, left('p1'), now, true)
    const [again, second] = await outbox.list()
    expect([again?.envelope.number, second?.envelope.number]).toEqual([1, 2])
    expect(again?.refusal).toBeUndefined()
    expect(again?.envelope.id).not.toBe(first.envelope.id)
  })
})

describe('what was not sent when the bag went', () => {
  it('stays for two weeks, and nobody on the device can read it', async () => {
    const { outbox, opened, device } = await outboxes()
    await outbox.add(left('Sara Maes'), now)
    await wipeBag(opened, device)
    expect(await counts(opened)).toEqual({ bag: 0, outbox: 1, meta: 0 })
    expect(await outbox.list()).toEqual([])
    const text = await readable(opened)
    for (const word of ['Sara', 'mark-left', johan.id, johan.tenant, fatima]) expect(text).not.toContain(word)
    await dropExpired(opened, now + keptUnsent - 1)
    expect((await counts(opened)).outbox).toBe(1)
    await dropExpired(opened, now + keptUnsent)
    expect((await counts(opened)).outbox).toBe(0)
  })

  it('is sent by its author after signing in again, and by nobody else', async () => {
    const { outbox, opened, device } = await outboxes()
    for (const person of ['p1', 'p2', 'p3']) await outbox.add(left(person), now)
    await wipeBag(opened, device)
    expect(await leftBehindBy(opened, 'somebody-else')).toEqual([])
    const [mine] = await leftBehindBy(opened, fatima)
    if (mine === undefined) throw new TypeError('nothing found')
    expect(mine).toMatchObject({ device, place: johan })
    expect(mine.queue.sealed.map(({ number }) => number)).toEqual([1, 2, 3])
    // The server takes one at a time, and does not take the last.
    const post = async (_: unknown, { sealed }: SealedQueue) =>
      sealed.map(({ number }, index): SealedAnswer => {
        if (index > 0) return { number, outcome: 'waits' }
        return number === 3 ? { number, outcome: 'refused', code: 'x' } : { number, outcome: 'stored' }
      })
    expect(await sendLeftBehind(opened, mine, post)).toEqual([{ number: 3, outcome: 'refused', code: 'x' }])
    expect((await counts(opened)).outbox).toBe(1)
  })

  it('names its place to its author only', async () => {
    const { outbox, opened, device } = await outboxes()
    await outbox.add(left('p1'), now)
    await wipeBag(opened, device)
    const [mine] = await leftBehindBy(opened, fatima)
    expect(mine?.place).toEqual(johan)
    const { markFor } = await import('./author.ts')
    expect(await placeFor('another', await markFor(fatima, johan))).toBeUndefined()
  })
})
