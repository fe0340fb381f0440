import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { TenantId } from '@kring/domain'
import { type DueEntry, forEffects, openStore } from '@kring/functions/data/index'
import { type DueDependencies, leaseMs, runDue } from '@kring/functions/schedule/due/run'
import { openTurns } from '@kring/functions/webhooks/turns'
import { provideCredentials } from '@kring/local/credentials'
import { createTable } from '@kring/local/table/index'
import { startTestEngine } from '@kring/test/support/testEngine.ts'

export type DueBench = {
  readonly entries: number
  /** Entries of which the work was begun more than once. */
  readonly repeated: number
  readonly undone: number
  /** Milliseconds of the simulated clock, between the moment at which an entry was due and its work. */
  readonly p50: number
  readonly p99: number
  readonly latest: number
  /** Entries done in a second of the machine's time. */
  readonly perSecond: number
}

const start = Date.parse('2026-05-04T09:00:00.000Z')
const minute = 60_000

/**
 * Entries that fall due over an hour of a simulated clock, worked by a run each minute; in two of the runs the worker is
 * killed in the middle, with the leases that it holds. Measures how late each is worked, and that each is worked.
 */
export async function benchDue(entries: number): Promise<DueBench> {
  provideCredentials()
  const engine = await startTestEngine()
  try {
    const connection = { endpoint: engine.endpoint, region: 'eu-west-1' }
    const table = `due-${process.pid}`
    await createTable(new DynamoDBClient(connection), table)
    const store = openStore({ table, ...connection, secret: 'bench'.repeat(10) })
    await enter(forEffects(store, TenantId.parse('linde')), entries)

    let now = start
    const worked = new Map<string, number>()
    const lateness: number[] = []
    const dependencies: DueDependencies = {
      store,
      now: () => new Date(now).toISOString(),
      mailer: { send: async () => {} },
      secret: '',
      publicUrl: '',
      log: { info: () => {}, error: () => {} },
      count: () => {},
      erase: async () => 'nothing-to-do',
      webhooks: { post: async () => ({ came: 'answer', status: 204 }), takeTurn: openTurns(), random: () => 0.5 },
      onLateness: late => void lateness.push(late),
    }
    const killAfter = Math.floor(entries / 120)
    const began = performance.now()
    for (let run = 1; run <= 70 && lateness.length < entries; run += 1) {
      now = start + run * minute
      const isKilled = run === 20 || run === 40
      let left = killAfter
      const work = async ({ ref }: DueEntry): Promise<'done'> => {
        // A worker that is killed answers nothing any more.
        if (isKilled && left-- <= 0) return new Promise<never>(() => {})
        const name = String(ref.name)
        worked.set(name, (worked.get(name) ?? 0) + 1)
        return 'done'
      }
      const running = runDue({ ...dependencies, work: (_, entry) => work(entry) }, () => left > 0 || !isKilled)
      await (isKilled ? Promise.race([running, killed(() => left <= 0)]) : running)
    }
    const seconds = (performance.now() - began) / 1000
    const sorted = lateness.toSorted((one, other) => one - other)
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return {
      entries,
      repeated: [...worked.values()].filter(times => times > 1).length,
      undone: entries - worked.size,
      p50: at(0.5),
      p99: at(0.99),
      latest: sorted.at(-1) ?? 0,
      perSecond: entries / seconds,
    }
  } finally {
    await engine.stop()
  }
}

async function enter({ due }: ReturnType<typeof forEffects>, entries: number): Promise<void> {
  const numbers = Array.from({ length: entries }, (_, number) => number)
  for (let from = 0; from < entries; from += 100)
    await Promise.all(
      numbers.slice(from, from + 100).map(number => {
        const at = start + Math.floor((number / entries) * 60 * minute)
        const entry = { kind: 'bench', ref: { name: `${number}` }, due: new Date(at).toISOString() }
        // Ten to a dossier, as most entries are about one.
        return due.enter({ dossier: `LIN-2026-${Math.floor(number / 10)}` }, `bench#${number}`, entry)
      }),
    )
}

/** Resolves once the worker has been killed and what it had written is there. */
async function killed(isKilled: () => boolean): Promise<void> {
  while (!isKilled()) await pause(5)
  await pause(50)
}

/** The results as lines of a text table. */
export const dueLines = ({ entries, repeated, undone, p50, p99, latest, perSecond }: DueBench): readonly string[] => [
  `${entries} entries over an hour, a run each minute, two workers killed (leases of ${leaseMs / 1000} s)`,
  `undone ${undone}, begun more than once ${repeated}`,
  `late (simulated clock): p50 ${(p50 / 1000).toFixed(0)} s, p99 ${(p99 / 1000).toFixed(0)} s, most ${(latest / 1000).toFixed(0)} s`,
  `${perSecond.toFixed(0)} entries a second of this machine`,
]

/** The same in a small setting. */
export const smoke = async (): Promise<readonly string[]> => dueLines(await benchDue(300))
