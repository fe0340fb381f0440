import { Agent, request } from 'node:http'

export type Question = {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The milliseconds of each answer. */
export type Sample = readonly number[]

/**
 * Sends requests without a pause from `callers` connections for `ms` milliseconds. Throws for an answer that is not a
 * success: its time would mean nothing.
 */
export async function load(url: string, callers: number, ms: number, next: () => Question): Promise<Sample> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const sample: number[] = []
  const until = performance.now() + ms
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const question = next()
      const started = performance.now()
      await ask(url, agent, question)
      sample.push(performance.now() - started)
    }
  }
  try {
    await Promise.all(Array.from({ length: callers }, caller))
  } finally {
    agent.destroy()
  }
  return sample
}

function ask(url: string, agent: Agent, { path, method = 'GET', headers = {}, body }: Question): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const sent = request(`${url}${path}`, { agent, method, headers: { ...headers, ...length } }, answer => {
      const { statusCode = 0 } = answer
      answer.resume()
      answer.once('end', () => (statusCode < 300 ? resolve() : reject(new Error(`${method} ${path}: ${statusCode}`))))
      answer.once('error', reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** The value below which this share of the sample lies. */
export function quantile(sample: Sample, share: number): number {
  const sorted = sample.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
