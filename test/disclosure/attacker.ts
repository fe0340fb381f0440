import type { CountedDossier } from '@kring/domain/test-data/releaseMonths'
import loadHighs from 'highs'
import type { Statement } from './statements.ts'

/** What an attacker found: of how many numbers that are nobody's business fewer than five values remain. */
export type Findings = { readonly attacked: number; readonly narrow: readonly string[] }

type Target = { readonly name: string; readonly columns: readonly number[] }

/**
 * An attacker who writes all statements down as equations, and asks of every hidden number, and every difference of two told numbers that
 * is 1 to 9, how small and how large it can be. Kinds of dossiers that no statement tells apart are one unknown; `possible` are those
 * that there might be, though there are none.
 */
export async function attackerFinds(
  statements: readonly Statement[],
  dossiers: readonly CountedDossier[],
  possible: readonly CountedDossier[],
  isTarget: (name: string) => boolean = () => true,
): Promise<Findings> {
  const real = Map.groupBy(dossiers, one => signature(one, statements))
  const kinds = [...new Set([...real.keys(), ...possible.map(one => signature(one, statements))])].map(
    key => [key, real.get(key) ?? []] as const,
  )
  const columnsOf = (at: number): readonly number[] =>
    kinds.flatMap(([key], column) => (key.charAt(at) === '1' ? [column] : []))
  const truth = kinds.map(([, own]) => own.length)
  const sums = statements.map((statement, at) => ({ ...statement, columns: columnsOf(at) }))
  const targets = targetsOf(sums, truth).filter(({ name }) => isTarget(name))
  const narrow = await narrowOf(sums, truth, targets)
  return { attacked: targets.length, narrow }
}

const signature = (one: CountedDossier, statements: readonly Statement[]): string =>
  statements.map(({ isIn }) => (isIn(one) ? '1' : '0')).join('')

type Sum = Statement & { readonly columns: readonly number[] }

function targetsOf(sums: readonly Sum[], truth: readonly number[]): readonly Target[] {
  const targets = new Map<string, Target>()
  const add = (name: string, columns: readonly number[]): void => {
    if (columns.length > 0 && !targets.has(columns.join())) targets.set(columns.join(), { name, columns })
  }
  for (const sum of sums) if (sum.isHidden) add(sum.name, sum.columns)
  const told = sums.filter(sum => !sum.isHidden)
  for (const outer of told) {
    const within = new Set(outer.columns)
    for (const inner of told) {
      if (outer === inner || (outer.isWhole === true && inner.isWhole === true)) continue
      if (inner.columns.length >= outer.columns.length || !inner.columns.every(column => within.has(column))) continue
      const less = new Set(inner.columns)
      const left = outer.columns.filter(column => !less.has(column))
      const value = left.reduce((all, column) => all + (truth[column] ?? 0), 0)
      if (value >= 1 && value <= 9 && isComparable(outer, inner)) add(`${outer.name} − ${inner.name}`, left)
    }
  }
  return [...targets.values()]
}

/** One row over two periods, or two rows over one period: names are 'table row period'. */
function isComparable(one: Statement, another: Statement): boolean {
  const [a, b] = [one.name.split(' '), another.name.split(' ')]
  return a.at(-1) === b.at(-1) || a.at(-2) === b.at(-2)
}

async function narrowOf(
  sums: readonly Sum[],
  truth: readonly number[],
  targets: readonly Target[],
): Promise<readonly string[]> {
  // Its types are those of a CommonJS module, whose default is another one than that of the module we get.
  const load: unknown = loadHighs
  if (typeof load !== 'function') throw new TypeError('highs has no loader')
  const highs: Awaited<ReturnType<typeof loadHighs.default>> = await load()
  const indices = sums.flatMap(({ columns }) => columns)
  const starts = [0]
  for (const { columns } of sums) starts.push((starts.at(-1) ?? 0) + columns.length)
  const model = highs.createModel({
    numCols: truth.length,
    numRows: sums.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: truth.map(() => 0),
    colLower: truth.map(() => 0),
    colUpper: truth.map(() => highs.infinity),
    rowLower: sums.map(({ low }) => low),
    rowUpper: sums.map(({ high }) => (Number.isFinite(high) ? high : highs.infinity)),
    matrix: {
      format: 'csr',
      numRows: sums.length,
      numCols: truth.length,
      starts,
      indices,
      values: indices.map(() => 1),
    },
  })
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' })
  const seen = targets.map(({ columns }) => {
    const n = columns.reduce((all, column) => all + (truth[column] ?? 0), 0)
    return { least: n, most: n }
  })
  const look = (target: Target, weight: number): void => {
    const cost = new Float64Array(truth.length)
    for (const column of target.columns) cost[column] = weight
    model.changeColsCost({ kind: 'range', from: 0, to: truth.length - 1 }, cost)
    const { modelStatus } = model.run()
    // 10: it can be as large as one likes.
    if (modelStatus === 10 || modelStatus === 9) return void widen(targets.indexOf(target), Number.POSITIVE_INFINITY)
    if (modelStatus !== 7) throw new Error(`the attacker's equations ended with ${modelStatus}`)
    const { colValue } = model.getSolution()
    for (const [at, { columns }] of targets.entries())
      widen(
        at,
        columns.reduce((all, column) => all + (colValue[column] ?? 0), 0),
      )
  }
  const widen = (at: number, n: number): void => {
    const bounds = seen[at]
    if (bounds === undefined) return
    bounds.least = Math.min(bounds.least, n)
    bounds.most = Math.max(bounds.most, n)
  }
  const values = (at: number): number => {
    const { least, most } = seen[at] ?? { least: 0, most: 0 }
    return Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) + 1
  }
  const narrow: string[] = []
  for (const [at, target] of targets.entries()) {
    for (const weight of [1, -1]) if (values(at) < 5) look(target, weight)
    if (values(at) < 5) narrow.push(`${target.name}: ${values(at)} values`)
  }
  model.dispose()
  return narrow
}
