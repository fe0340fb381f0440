import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OfflineError } from '../api/problem.ts'
import type { Delivered } from './bag/prepare.ts'
import { createDayClient } from './client.ts'
import { BagClosed, BagInUse } from './dayClient.ts'
import type { Answer, Queue } from './outbox/envelope.ts'
import type { DayRequests } from './requests.ts'
import { base64url, randomBytes } from './store/bytes.ts'
import { openDatabase } from './store/database.ts'
import { wipeAtSignOut } from './store/wipe.ts'
import { counts, fatima, johan, readable, serverKeys, storage } from './testing.ts'

type Contents = { readonly people: readonly string[]; readonly stage?: string }
const pin = { pin: '470912' }
const known = { seen: 12, pen: 1 }

/** A server that can be out of reach, and refuses what it is told to. */
function server() {
  const state = { hasSignal: true, behind: 0, refuses: '', stored: [] as string[] }
  const ids = new Set<string>()
  const answer = ({ id, command }: Queue['commands'][number]): Answer => {
    if (command.name === state.refuses) return { id, outcome: 'refused', code: 'not-now' }
    if (!ids.has(id)) state.stored.push(command.name)
    ids.add(id)
    return { id, outcome: 'stored' }
  }
  const requests: DayRequests<Contents> = {
    bag: async (): Promise<Delivered<Contents>> => ({
      now: new Date(Date.now() - state.behind).toISOString(),
      author: fatima,
      devicePart: base64url(randomBytes(32)),
      serverKey: base64url(await serverKeys()),
      contents: { people: ['Johan', 'Tante Rita'] },
    }),
    queue: async (_, { commands }) => {
      if (!state.hasSignal) throw new OfflineError('no answer')
      const answers: Answer[] = []
      for (const one of commands)
        answers.push(
          answers.some(({ outcome }) => outcome === 'refused') ? { id: one.id, outcome: 'waits' } : answer(one),
        )
      return { version: 12 + state.stored.length, answers }
    },
    sealedQueue: async () => [],
  }
  return { state, requests }
}

async function phone() {
  const factory = storage()
  const { state, requests } = server()
  const session = { subject: fatima }
  const page = () =>
    createDayClient<Contents>({
      place: johan,
      requests,
      factory,
      subject: () => session.subject,
      ready: async () => true,
    })
  return { factory, state, session, requests, page }
}

const write = (day: Awaited<ReturnType<typeof createDayClient<Contents>>>, ...names: readonly string[]) =>
  names.reduce<Promise<unknown>>((before, name) => before.then(() => day.write({ name }, known)), Promise.resolve())

beforeEach(() => void vi.stubGlobal('document', undefined))

describe('a day on a phone', () => {
  it('is written without signal, kept when the page is killed, and sent once, in order', async () => {
    const { state, page } = await phone()
    const before = await page()
    expect(await before.prepare(pin)).toBe('ready')
    state.hasSignal = false
    await write(before, 'arrive', 'begin-information')
    expect(before.status()).toMatchObject({ bag: 'in-use', waiting: 2 })
    before.close()

    const after = await page()
    expect(await after.look()).toMatchObject({ bag: 'in-use', lock: 'pin', isOpen: false })
    expect(await after.open({ pin: '000000' })).toEqual({ outcome: 'wrong', left: 9 })
    expect(await after.open(pin)).toEqual({ outcome: 'open' })
    expect(after.contents().people).toEqual(['Johan', 'Tante Rita'])
    await write(after, 'begin-private-time')
    await vi.waitFor(() => expect(after.status()).toMatchObject({ waiting: 3, sending: { kind: 'no-signal' } }))
    state.hasSignal = true
    after.send()
    await vi.waitFor(() =>
      expect(after.status()).toMatchObject({ waiting: 0, sending: { kind: 'sent' }, bag: 'in-use' }),
    )
    expect(state.stored).toEqual(['arrive', 'begin-information', 'begin-private-time'])
    expect(after.status().version).toBe(15)
    after.close()
  })

  it('keeps what the page knows of the day in the bag, encrypted', async () => {
    const { factory, page } = await phone()
    const before = await page()
    await before.prepare(pin)
    await before.keep({ ...before.contents(), stage: 'private-time' })
    before.close()
    const after = await page()
    await after.open(pin)
    expect(after.contents().stage).toBe('private-time')
    expect(await readable(await openDatabase(factory))).not.toMatch(/private-time|Johan|Rita/)
    after.close()
  })

  it('never writes a moment before one that was written already, also when the clock was set back in between', async () => {
    const { state, page } = await phone()
    state.hasSignal = false
    const before = await page()
    await before.prepare(pin)
    const first = await before.write({ name: 'arrive' }, known)
    before.close()
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse(first.occurredAt) - 3_600_000)
    const after = await page()
    await after.open(pin)
    const second = await after.write({ name: 'begin-information' }, known)
    vi.restoreAllMocks()
    expect(Date.parse(second.occurredAt)).toBeGreaterThanOrEqual(Date.parse(first.occurredAt))
    expect([first.certainty, second.certainty]).toEqual(['exact', 'about'])
    after.close()
  })

  it('is gone from a page that was left open, once its time is over', async () => {
    const { state, page } = await phone()
    const day = await page()
    await day.prepare(pin)
    state.hasSignal = false
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 73 * 3_600_000)
    day.send()
    await vi.waitFor(() => expect(day.status()).toMatchObject({ bag: 'none', isOpen: false }))
    vi.restoreAllMocks()
    day.close()
  })

  it('is wiped once it has ended and the server has everything', async () => {
    const { factory, state, page } = await phone()
    const day = await page()
    await day.prepare(pin)
    state.hasSignal = false
    await write(day, 'accept-plan')
    await day.end()
    await vi.waitFor(() => expect(day.status()).toMatchObject({ bag: 'ending', waiting: 1 }))
    state.hasSignal = true
    day.send()
    await vi.waitFor(() => expect(day.status()).toMatchObject({ bag: 'done', isOpen: false }))
    expect(await counts(await openDatabase(factory))).toEqual({ bag: 0, outbox: 0, meta: 0 })
    expect(() => day.contents()).toThrow(BagClosed)
    day.close()
  })

  it('shows a refused decision as a card, and what waits behind it, until somebody chooses', async () => {
    const { state, page } = await phone()
    const day = await page()
    await day.prepare(pin)
    state.refuses = 'begin-private-time'
    await write(day, 'begin-private-time')
    await vi.waitFor(() => expect(day.status()).toMatchObject({ cards: 1 }))
    await write(day, 'arrive')
    await vi.waitFor(() => expect(day.status()).toMatchObject({ cards: 1, waiting: 1, sending: { kind: 'card' } }))
    const [card] = day.unsent()
    if (card === undefined) throw new TypeError('no card')
    expect(card).toMatchObject({ envelope: { number: 1 }, refusal: { outcome: 'refused', code: 'not-now' } })
    state.refuses = ''
    await day.again(card, known)
    await vi.waitFor(() => expect(day.status()).toMatchObject({ cards: 0, waiting: 0 }))
    expect(state.stored).toEqual(['arrive', 'begin-private-time'])
    day.close()
  })

  it('waits when somebody else is signed in, and sends when its author is again', async () => {
    const { state, session, page } = await phone()
    const day = await page()
    await day.prepare(pin)
    session.subject = 'somebody-else'
    await write(day, 'arrive')
    await vi.waitFor(() => expect(day.status().sending).toEqual({ kind: 'other-person' }))
    expect(state.stored).toEqual([])
    session.subject = fatima
    day.send()
    await vi.waitFor(() => expect(state.stored).toEqual(['arrive']))
    day.close()
  })

  it('keeps what was written on a device whose clock is months ahead of the server', async () => {
    const { state, page } = await phone()
    state.behind = 160 * 24 * 60 * 60 * 1000
    state.hasSignal = false
    const before = await page()
    await before.prepare(pin)
    await write(before, 'arrive')
    before.close()
    const after = await page()
    await after.open(pin)
    expect(after.unsent()).toHaveLength(1)
    after.close()
  })

  it('adds what the server has to the contents before it leaves the outbox', async () => {
    const { factory, state, requests, page } = await phone()
    const before = await page()
    await before.prepare(pin)
    before.close()
    const day = await createDayClient<Contents>({
      ...{ place: johan, requests, factory, subject: () => fatima, ready: async () => true },
      withStored: (contents, stored, version) => ({
        ...contents,
        stage: `${version}: ${stored.map(({ command }) => command.name)}`,
      }),
    })
    await day.open(pin)
    await write(day, 'arrive')
    await vi.waitFor(() => expect(day.status()).toMatchObject({ waiting: 0, sending: { kind: 'sent' } }))
    expect(day.contents().stage).toBe('13: arrive')
    expect(state.stored).toEqual(['arrive'])
    await day.change(async contents => ({ ...contents, stage: 'looked up' }))
    expect(day.contents().stage).toBe('looked up')
    day.close()
  })

  it('is not replaced by a new bag once something was written', async () => {
    const { state, page } = await phone()
    const day = await page()
    await day.prepare(pin)
    await day.prepare({ pin: '111111' })
    state.hasSignal = false
    await write(day, 'arrive')
    await expect(day.prepare(pin)).rejects.toBeInstanceOf(BagInUse)
    day.close()
  })

  it('leaves at sign-out only what nobody on the phone can read', async () => {
    const { factory, state, page } = await phone()
    const day = await page()
    await day.prepare(pin)
    state.hasSignal = false
    await write(day, 'arrive')
    await wipeAtSignOut(factory)
    const opened = await openDatabase(factory)
    expect(await counts(opened)).toEqual({ bag: 0, outbox: 1, meta: 0 })
    expect(await readable(opened)).not.toMatch(/arrive|Johan|linde|LIN-/)
    expect(await day.look()).toMatchObject({ bag: 'none', isOpen: false })
    day.close()
  })

  it('asks nothing of a browser in which no bag ever was', async () => {
    const factory = storage()
    await wipeAtSignOut(factory)
    expect(await factory.databases()).toEqual([])
  })
})
