import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { deliver, type StreamHandler } from './deliver.ts'

const record = (sequenceNumber: string): DynamoDBRecord => ({ dynamodb: { SequenceNumber: sequenceNumber } })
const numbersOf = (records: readonly DynamoDBRecord[]) => records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')
const batch = ['1', '2', '3', '4'].map(record)

/** A handler that fails each named record that many times, and records what it was given. */
function handlerThatFails(times: Record<string, number>) {
  const given: string[][] = []
  const left = new Map(Object.entries(times))
  const handler: StreamHandler = async ({ Records }) => {
    const numbers = numbersOf(Records)
    given.push(numbers)
    const failed = numbers.filter(number => (left.get(number) ?? 0) > 0)
    for (const number of failed) left.set(number, (left.get(number) ?? 0) - 1)
    return { batchItemFailures: failed.map(itemIdentifier => ({ itemIdentifier })) }
  }
  return { handler, given }
}

async function run(handler: StreamHandler, healthy: () => boolean = () => true) {
  const done: string[] = []
  const aside: string[] = []
  const waits: number[] = []
  await deliver(batch, {
    handler,
    healthy,
    done: one => done.push(...numbersOf([one])),
    setAside: one => aside.push(...numbersOf([one])),
    signal: new AbortController().signal,
    rest: async milliseconds => void waits.push(milliseconds),
  })
  return { done, aside, waits }
}

describe('a batch of the stream', () => {
  it('is done at once when nothing fails', async () => {
    const { handler, given } = handlerThatFails({})
    expect(await run(handler)).toEqual({ done: ['4'], aside: [], waits: [] })
    expect(given).toEqual([['1', '2', '3', '4']])
  })

  it('goes on from the first that failed, after a pause', async () => {
    const { handler, given } = handlerThatFails({ '3': 1 })
    expect(await run(handler)).toEqual({ done: ['2', '4'], aside: [], waits: [200] })
    expect(given).toEqual([
      ['1', '2', '3', '4'],
      ['3', '4'],
    ])
  })

  it('is tried again as a whole when the handler throws', async () => {
    let calls = 0
    const { done } = await run(async () => {
      calls += 1
      if (calls === 1) throw new Error('storage')
      return { batchItemFailures: [] }
    })
    expect(done).toEqual(['4'])
  })

  it('sets a record aside after ten tries, and the rest goes on', async () => {
    const { handler } = handlerThatFails({ '2': 1000 })
    const { done, aside, waits } = await run(handler)
    expect(aside).toEqual(['2'])
    expect(done).toEqual(['1', '2', '4'])
    expect(waits).toHaveLength(9)
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits)
  })

  it('does not count tries while the engine is down', async () => {
    let calls = 0
    const { handler } = handlerThatFails({ '1': 40 })
    const { aside } = await run(handler, () => ++calls > 40)
    expect(aside).toEqual([])
  })
})
