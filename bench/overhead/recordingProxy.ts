import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fromWire } from '@kring/functions/data/client/attributeValues'
import { Call } from './calls.ts'

type Timed = { readonly call: Call; readonly from: number; to: number }

export type RecordingProxy = {
  readonly url: string
  /** The calls since the previous call of this, as waves: calls that were under way at the same time. */
  taken(): readonly (readonly Call[])[]
  stop(): Promise<void>
}

/** Passes requests on to a DynamoDB endpoint and keeps what was asked. */
export async function startRecordingProxy(endpoint: string): Promise<RecordingProxy> {
  let timed: Timed[] = []
  const server = createServer(async (asked, answer) => {
    const from = performance.now()
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const call = callOf(String(asked.headers['x-amz-target']), body.toString('utf8'))
    const one = { call, from, to: Number.POSITIVE_INFINITY }
    timed.push(one)
    const passed = request(endpoint, { method: 'POST', headers: asked.headers }, response => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
      response.once('end', () => {
        one.to = performance.now()
      })
    })
    passed.once('error', () => answer.destroy())
    passed.end(body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    taken: () => {
      const waves = wavesOf(timed)
      timed = []
      return waves
    },
    stop: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

/** A call that began before the first of a wave had ended belongs to that wave. */
function wavesOf(timed: readonly Timed[]): readonly (readonly Call[])[] {
  const waves: Timed[][] = []
  for (const one of timed.toSorted((a, b) => a.from - b.from)) {
    const last = waves.at(-1)
    if (last?.every(({ to }) => one.from < to)) last.push(one)
    else waves.push([one])
  }
  return waves.map(wave => wave.map(({ call }) => call))
}

const callOf = (target: string, body: string): Call =>
  Call.parse({ operation: target.split('.').at(-1), input: document(JSON.parse(body)) })

const itemFields = new Set(['Key', 'Item', 'ExclusiveStartKey', 'ExpressionAttributeValues'])

/** The input with plain values in the place of attribute values. */
function document(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(document)
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, itemFields.has(name) ? fromWire(value) : document(value)]),
  )
}
