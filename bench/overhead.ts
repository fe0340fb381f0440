import { setTimeout as pause } from 'node:timers/promises'
import { load, type Question, quantile, type Sample } from './overhead/load.ts'
import { type BenchWorld, openBenchWorld } from './overhead/openWorld.ts'
import { usageOf } from './overhead/processes.ts'
import { type Route, type RouteName, routeNames, routes } from './overhead/routes.ts'

export type OverheadOptions = {
  readonly referrals: number
  /** How many times each cell is measured, product and bare in turn. */
  readonly rounds: number
  /** Milliseconds of one measurement. */
  readonly ms: number
  /** Milliseconds during which each side answers each route before anything is measured. */
  readonly warmMs: number
  /** Milliseconds during which the idle host is watched. */
  readonly idleMs: number
}

export const usualOverhead: OverheadOptions = { referrals: 1000, rounds: 3, ms: 1500, warmMs: 4000, idleMs: 10_000 }

/** Connections that send requests at the same time. */
const callerCounts = [1, 16] as const
/** Connections that ask for reports beside the reads. */
const reporters = 4

type Side = 'product' | 'bare'
/** All answers of one side for one route, and what they cost. */
type Cell = { sample: Sample; cpu: number }

/**
 * Measures each route of the product against its own DynamoDB calls made bare behind HTTP, both on the same engine and in
 * one run, in turns: what else runs on the machine slows both. Prints lines as it goes.
 */
export async function overhead(options: OverheadOptions, say: (line: string) => void): Promise<void> {
  const { referrals, rounds, ms, warmMs, idleMs } = options
  const world = await openBenchWorld(referrals, say)
  try {
    for (const name of routeNames) say(callLine(name, world))
    // Both sides unmeasured, until their code is compiled as it stays: the product's, which is more, takes longer.
    for (const name of routeNames) for (const side of sides) await measure(world, side, name, 16, warmMs)
    say(heading)
    for (const name of routeNames)
      for (const callers of callerCounts) {
        const cells: Record<Side, Cell> = { product: { sample: [], cpu: 0 }, bare: { sample: [], cpu: 0 } }
        for (let round = 0; round < rounds; round += 1)
          for (const side of sides) add(cells[side], await measure(world, side, name, callers, ms))
        say(ratioLine(name, callers, cells))
      }
    for (const callers of callerCounts) say(await besideReports(world, callers, rounds, ms))
    const { memory } = usageOf(world.product.pid)
    const idle = await idleShare(world.product.pid, idleMs)
    say(`the host after this load: ${memory.toFixed(0)} MB; idle ${(idle * 100).toFixed(1)} % of a core`)
  } finally {
    await world.close()
  }
}

const sides: readonly Side[] = ['product', 'bare']

/** The share of a core that a host uses without requests, once it has worked off what follows from those before. */
async function idleShare(pid: number, ms: number): Promise<number> {
  const share = async (during: number): Promise<number> => {
    const before = usageOf(pid).cpu
    await pause(during)
    return (usageOf(pid).cpu - before) / during
  }
  for (let looks = 0; looks < mostLooks && (await share(ms / 5)) > stillBusy; looks += 1);
  return share(ms)
}
const mostLooks = 60
const stillBusy = 0.05

function add(cell: Cell, { sample, cpu }: Cell): void {
  cell.sample = [...cell.sample, ...sample]
  cell.cpu += cpu
}

async function measure(world: BenchWorld, side: Side, name: RouteName, callers: number, ms: number): Promise<Cell> {
  const { pid, url } = world[side]
  const before = usageOf(pid).cpu
  const sample = await load(url, callers, ms, questionsOf(world, side, name))
  return { sample, cpu: usageOf(pid).cpu - before }
}

function questionsOf(world: BenchWorld, side: Side, name: RouteName): () => Question {
  const { as, question }: Route = routes[name]
  const authorization = { Authorization: `Bearer ${world.tokenOf(as)}` }
  return () => {
    const { headers = {}, ...asked } = question(world.ids[Math.floor(Math.random() * world.ids.length)] ?? '')
    return { ...asked, ...(side === 'bare' ? { path: `/${name}` } : {}), headers: { ...headers, ...authorization } }
  }
}

/** A get while reports run without a pause, against the same get alone, in turns. */
async function besideReports(world: BenchWorld, callers: number, rounds: number, ms: number): Promise<string> {
  const [alone, beside]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    alone.push(...(await measure(world, 'product', 'get', callers, ms)).sample)
    const [both] = await Promise.all([
      measure(world, 'product', 'get', callers, ms),
      load(world.product.url, reporters, ms, questionsOf(world, 'product', 'report')),
    ])
    beside.push(...both.sample)
  }
  const [one, other] = [quantile(alone, 0.5), quantile(beside, 0.5)]
  const times = `${other.toFixed(2)} ms, alone ${one.toFixed(2)} ms: × ${(other / one).toFixed(2)}`
  return `get beside ${reporters} callers of reports, ${callers} callers: p50 ${times}`
}

function callLine(name: RouteName, { routes: recorded }: BenchWorld): string {
  const { requests, bytes } = recorded[name] ?? { requests: [], bytes: 0 }
  const waves = requests
    .at(-1)
    ?.waves.map(wave => wave.map(({ operation }) => operation).join(' + '))
    .join(', then ')
  return `${name.padEnd(9)} ${waves}; answers ${(bytes / 1024).toFixed(1)} KB`
}

const heading = [
  `${''.padEnd(20)}${'product'.padEnd(28)}${'bare'.padEnd(28)}product : bare`,
  `${'route'.padEnd(11)}callers  ${Array.from({ length: 2 }, () => '   p50     p99  CPU/request '.padEnd(28)).join('')}  p50   p99   CPU`,
].join('\n')

function ratioLine(name: RouteName, callers: number, cells: Readonly<Record<Side, Cell>>): string {
  const figures = ({ sample, cpu }: Cell) =>
    [quantile(sample, 0.5), quantile(sample, 0.99), cpu / sample.length] as const
  const [product, bare] = [figures(cells.product), figures(cells.bare)]
  const times = (of: readonly number[]): string =>
    of
      .map(ms => `${ms.toFixed(2)} ms`.padStart(9))
      .join('')
      .padEnd(28)
  const ratios = product.map((figure, index) => (figure / (bare[index] ?? Number.NaN)).toFixed(2).padStart(6)).join('')
  return `${name.padEnd(11)}${String(callers).padStart(7)}  ${times(product)}${times(bare)}${ratios}`
}

/** A run over few referrals, for the test that runs every bench. */
export async function smoke(): Promise<readonly string[]> {
  const lines: string[] = []
  await overhead({ referrals: 10, rounds: 1, ms: 50, warmMs: 50, idleMs: 500 }, line => lines.push(line))
  return lines
}
