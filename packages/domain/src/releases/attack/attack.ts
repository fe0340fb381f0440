import { fewestValues } from '../rounding.ts'
import type { LinearModel, OpenModel, Row, Solver } from '../solver.ts'
import { randomFrom } from './random.ts'
import type { Target } from './target.ts'
import { createWitnesses, type Witnesses } from './witnesses.ts'

/** What an attacker knows of atoms, beside what they are. */
export type Problem = {
  readonly model: LinearModel
  /** The atoms as they are: the first solution that agrees with all that is known. */
  readonly truth: readonly number[]
  readonly targets: readonly Target[]
}

export type Limits = {
  readonly solver: Solver
  readonly now: () => number
  /** On the clock of `now`, in milliseconds. */
  readonly until: number
  readonly onAttacked?: ((attacked: number, of: number) => void | Promise<void>) | undefined
}

export type Attacked = {
  readonly narrow: readonly Target[]
  /** False: time ran out, so that nothing is proven of what is not in `narrow`. */
  readonly finished: boolean
}

/** Seconds for one question in whole numbers. */
const wholeSeconds = 20

/** Questions at random, that show room for many targets at once. */
const warmUp = 12

/**
 * Finds the targets of which fewer than five values agree with all that is known. Every solution is kept as a witness for all targets,
 * so that most need no question of their own. Throws when the truth itself does not agree: then the problem is put wrongly.
 */
export async function attack({ model, truth, targets }: Problem, limits: Limits): Promise<Attacked> {
  if (targets.length === 0) return { narrow: [], finished: true }
  if (!agrees(model, truth)) throw new RangeError('what is known does not agree with the counts')
  const open = limits.solver.open(model)
  try {
    return await ask(open, model, createWitnesses(targets, truth), targets, limits)
  } finally {
    open.close()
  }
}

async function ask(
  open: OpenModel,
  model: LinearModel,
  witnesses: Witnesses,
  targets: readonly Target[],
  limits: Limits,
): Promise<Attacked> {
  const seconds = () => Math.max(0, (limits.until - limits.now()) / 1000)
  const random = randomFrom(targets.length)
  for (let turn = 0; turn < warmUp && witnesses.open() > 0 && seconds() > 0; turn += 1)
    extreme(open, model, witnesses, witnesses.mixture(random), seconds())
  const narrow: Target[] = []
  let attacked = 0
  for (const [index, target] of targets.entries()) {
    attacked += 1
    if (witnesses.hasRoom(index)) continue
    if (seconds() <= 0) return { narrow, finished: false }
    const high = extreme(open, model, witnesses, weightsOf(target, 1), seconds())
    const low = witnesses.hasRoom(index) ? undefined : extreme(open, model, witnesses, weightsOf(target, -1), seconds())
    if (!witnesses.hasRoom(index) && low !== undefined)
      await whole(open, model, witnesses, target, index, high, low, seconds)
    if (!witnesses.hasRoom(index)) narrow.push(target)
    await limits.onAttacked?.(attacked, targets.length)
  }
  return { narrow, finished: true }
}

const weightsOf = (target: Target, weight: 1 | -1): ReadonlyMap<number, number> =>
  new Map(target.columns.map(column => [column, weight]))

/** The most that the weighted sum can be, by the linear question; its solution becomes a witness when it is whole. */
function extreme(
  open: OpenModel,
  model: LinearModel,
  witnesses: Witnesses,
  weights: ReadonlyMap<number, number>,
  seconds: number,
): number {
  const optimum = open.maximise({ weights, whole: false, seconds })
  if (optimum.kind !== 'optimal') return Number.POSITIVE_INFINITY
  const values = Array.from(optimum.values, Math.round)
  if (agrees(model, values)) witnesses.add(values)
  let sum = 0
  for (const [column, weight] of weights) sum += weight * (optimum.values[column] ?? 0)
  return sum
}

/**
 * Asks in whole numbers where the linear answers leave room that their solutions do not prove: one breakdown by periods has whole
 * corners nearly always, partner × variant has not.
 */
async function whole(
  open: OpenModel,
  model: LinearModel,
  witnesses: Witnesses,
  target: Target,
  index: number,
  high: number,
  low: number,
  seconds: () => number,
): Promise<void> {
  if (Math.floor(high + 1e-6) + Math.floor(low + 1e-6) + 1 < fewestValues) return
  for (const weight of [1, -1] as const) {
    if (witnesses.hasRoom(index) || seconds() <= 0) return
    const optimum = open.maximise({
      weights: weightsOf(target, weight),
      whole: true,
      seconds: Math.min(wholeSeconds, seconds()),
    })
    if (optimum.kind !== 'optimal') continue
    const values = Array.from(optimum.values, Math.round)
    if (agrees(model, values)) witnesses.add(values)
  }
}

/** Whether these atoms agree with all that is known, in whole numbers: no solver is believed. */
export function agrees({ low, high, rows }: LinearModel, values: readonly number[]): boolean {
  const within = values.every((value, column) => value >= (low[column] ?? 0) && value <= (high[column] ?? 0))
  return within && rows.every(row => isWithin(row, values))
}

function isWithin({ columns, low, high }: Row, values: readonly number[]): boolean {
  let sum = 0
  for (const column of columns) sum += values[column] ?? 0
  return sum >= low && sum <= high
}
