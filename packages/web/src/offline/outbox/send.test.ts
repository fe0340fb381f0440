import { describe, expect, it } from 'vitest'
import { OfflineError, ProblemError, SignedOutError } from '../../api/problem.ts'
import { database, fatima, johan, serverKeys } from '../testing.ts'
import type { Answer, Queue } from './envelope.ts'
import { openOutbox } from './outbox.ts'
import { type Sending, sendAll } from './send.ts'

const now = Date.parse('2026-06-13T11:48:00Z')

/** A server that stores each command once, and refuses those that are told. */
function server(refusing: readonly string[] = []) {
  const stored: string[] = []
  const ids = new Set<string>()
  const answer = ({ id, command }: Queue['commands'][number]): Answer => {
    if (refusing.includes(String(command.what))) return { id, outcome: 'refused', code: 'not-now', detail: 'Nog niet.' }
    if (!ids.has(id)) stored.push(String(command.what))
    ids.add(id)
    return { id, outcome: 'stored' }
  }
  return {
    stored,
    post: async ({ commands }: Queue): Promise<readonly Answer[]> => {
      const answers: Answer[] = []
      for (const one of commands)
        answers.push(
          answers.some(({ outcome }) => outcome === 'refused') ? { id: one.id, outcome: 'waits' } : answer(one),
        )
      return answers
    },
  }
}

async function day(change: Partial<Sending> = {}) {
  const opened = await database()
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const device = crypto.randomUUID()
  const outbox = openOutbox({
    database: opened,
    device,
    place: johan,
    author: fatima,
    key,
    serverKey: await serverKeys(),
  })
  const write = async (...what: readonly string[]) => {
    for (const one of what)
      await outbox.add(
        {
          pen: 1,
          seen: 1,
          occurredAt: '2026-06-13T11:48:00.000Z',
          certainty: 'exact',
          sinceContact: 0,
          command: { name: 'note', what: one },
        },
        now,
      )
  }
  const { post } = server()
  const sending: Sending = {
    device,
    author: fatima,
    outbox,
    post,
    subject: async () => fatima,
    onContact: () => {},
    ...change,
  }
  return { outbox, write, send: (also: Partial<Sending> = {}) => sendAll({ ...sending, ...also }) }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `c${index + 1}`)

describe('sending a day', () => {
  it('sends everything in order, in batches', async () => {
    const { write, send, outbox } = await day()
    const { post, stored } = server()
    await write(...numbers(31))
    expect(await send({ post })).toEqual({ kind: 'sent' })
    expect(stored).toEqual(numbers(31))
    expect(await outbox.list()).toEqual([])
  })

  it('stores once what was stored when the answer got lost', async () => {
    const { write, send } = await day()
    const { post, stored } = server()
    await write('c1', 'c2')
    const lost = async (queue: Queue) => {
      await post(queue)
      throw new OfflineError('no answer')
    }
    expect(await send({ post: lost })).toEqual({ kind: 'no-signal', afterMs: undefined })
    expect(await send({ post })).toEqual({ kind: 'sent' })
    expect(stored).toEqual(['c1', 'c2'])
  })

  it('keeps everything while there is no signal, however that shows', async () => {
    const { write, send, outbox } = await day()
    await write('c1')
    const failures = [
      new TypeError('Failed to fetch'),
      new DOMException('timed out', 'TimeoutError'),
      new SyntaxError('a page of a hotel'),
      new ProblemError(403, {}),
      new ProblemError(503, { code: 'unavailable' }, 7),
    ]
    for (const failure of failures) {
      const post = () => Promise.reject(failure)
      expect((await send({ post })).kind).toBe('no-signal')
    }
    expect(await outbox.list()).toHaveLength(1)
  })

  it('makes a card of a refused decision, and what comes after it waits', async () => {
    const { write, send, outbox } = await day()
    const { post, stored } = server(['c2'])
    await write('c1', 'c2', 'c3')
    expect(await send({ post })).toEqual({ kind: 'card' })
    expect(stored).toEqual(['c1'])
    expect(await outbox.list()).toMatchObject([
      { envelope: { command: { what: 'c2' } }, refusal: { outcome: 'refused', code: 'not-now', detail: 'Nog niet.' } },
      { envelope: { command: { what: 'c3' } } },
    ])
    await outbox.remove([2])
    expect(await send({ post })).toEqual({ kind: 'sent' })
    expect(stored).toEqual(['c1', 'c3'])
  })

  it('makes a card of each command that was written with an older pen, and goes on', async () => {
    const { write, send, outbox } = await day()
    await write('c1', 'c2')
    const post = async ({ commands }: Queue) => commands.map(({ id }): Answer => ({ id, outcome: 'older-pen' }))
    expect(await send({ post })).toEqual({ kind: 'sent' })
    expect((await outbox.list()).map(({ refusal }) => refusal?.outcome)).toEqual(['older-pen', 'older-pen'])
  })

  it('waits for the same person when the session has ended: nobody else may send it', async () => {
    const { write, send, outbox } = await day()
    await write('c1')
    expect(await send({ post: () => Promise.reject(new SignedOutError()) })).toEqual({ kind: 'signed-out' })
    expect(await send({ subject: async () => undefined })).toEqual({ kind: 'signed-out' })
    expect(await send({ subject: async () => 'an' })).toEqual({ kind: 'other-person' })
    expect(await outbox.list()).toHaveLength(1)
    expect(await send()).toEqual({ kind: 'sent' })
  })

  it('is not held up by one that the server cannot read: those before it are sent', async () => {
    const { write, send, outbox } = await day()
    const { post, stored } = server()
    await write('c1', 'odd', 'c3')
    const strict = async (queue: Queue) => {
      if (queue.commands.some(({ command }) => command.what === 'odd'))
        throw new ProblemError(400, { code: 'invalid-input', detail: 'Dat klopt niet.' })
      return post(queue)
    }
    expect(await send({ post: strict })).toEqual({ kind: 'not-taken', detail: 'Dat klopt niet.' })
    expect(stored).toEqual(['c1'])
    expect(await outbox.list()).toHaveLength(2)
  })

  it('is done by one tab at a time', async () => {
    const { write, send } = await day()
    const { post, stored } = server()
    let together = 0
    let most = 0
    await write(...numbers(30))
    const slow = async (queue: Queue) => {
      together += 1
      most = Math.max(most, together)
      await new Promise(resolve => setTimeout(resolve, 5))
      together -= 1
      return post(queue)
    }
    await Promise.all([send({ post: slow }), send({ post: slow })])
    expect(most).toBe(1)
    expect(stored).toEqual(numbers(30))
  })
})
