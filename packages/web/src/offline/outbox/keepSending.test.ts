import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { waitAfter } from './backoff.ts'
import { keepSending } from './keepSending.ts'
import type { SendOutcome } from './send.ts'

const second = 1000

/** A sender that ends as the list says, and then with the last of it. */
function sender(...outcomes: readonly SendOutcome[]) {
  const send = vi.fn(async (): Promise<SendOutcome> => outcomes[send.mock.calls.length - 1] ?? { kind: 'sent' })
  const seen: string[] = []
  const sending = keepSending({ send, onOutcome: ({ kind }) => void seen.push(kind), random: () => 0.5 })
  return { send, seen, sending }
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('sending again', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('document', undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('waits longer after each failure, and never longer than about a minute', () => {
    expect([1, 2, 3, 4].map(failures => waitAfter(failures, 0.5))).toEqual([second, 2 * second, 4 * second, 8 * second])
    expect(waitAfter(60, 1)).toBe(75 * second)
    expect(waitAfter(1, 0)).toBe(0.75 * second)
  })

  it('goes on until there is an answer, without asking the browser whether there is a connection', async () => {
    const { send, seen, sending } = sender({ kind: 'no-signal' }, { kind: 'no-signal' }, { kind: 'sent' })
    sending.kick()
    await pass(0)
    expect(send).toHaveBeenCalledTimes(1)
    await pass(second)
    expect(send).toHaveBeenCalledTimes(2)
    await pass(2 * second)
    expect(seen).toEqual(['no-signal', 'no-signal', 'sent'])
    await pass(600 * second)
    expect(send).toHaveBeenCalledTimes(3)
    sending.stop()
  })

  it('waits as long as the server asks', async () => {
    const { send, sending } = sender({ kind: 'no-signal', afterMs: 30 * second })
    sending.kick()
    await pass(29 * second)
    expect(send).toHaveBeenCalledTimes(1)
    await pass(second)
    expect(send).toHaveBeenCalledTimes(2)
    sending.stop()
  })

  it('stops at a card: somebody has to choose first', async () => {
    const { send, sending } = sender({ kind: 'card' })
    sending.kick()
    await pass(600 * second)
    expect(send).toHaveBeenCalledTimes(1)
    sending.stop()
  })

  it('looks once a minute whether its person has signed in again', async () => {
    const { send, sending } = sender({ kind: 'signed-out' }, { kind: 'signed-out' }, { kind: 'sent' })
    sending.kick()
    await pass(120 * second)
    expect(send).toHaveBeenCalledTimes(3)
    sending.stop()
  })

  it('sends what was written while it was sending, right after', async () => {
    const { send, sending } = sender()
    sending.kick()
    sending.kick()
    sending.kick()
    await pass(0)
    expect(send).toHaveBeenCalledTimes(2)
    sending.stop()
  })

  it('ends when the page leaves the day', async () => {
    const { send, seen, sending } = sender({ kind: 'no-signal' }, { kind: 'no-signal' })
    sending.kick()
    sending.stop()
    await pass(600 * second)
    expect(send).toHaveBeenCalledTimes(1)
    expect(seen).toEqual([])
  })
})
