import { partsOfEvent } from '../commandRegistry.ts'
import type { Side } from '../variants/participants/index.ts'
import { trajectoryCommands } from './commands/index.ts'
import type { TrajectoryEvent } from './events/index.ts'
import { personOfPart, type TrajectoryPart } from './partNames.ts'
import type { TrajectoryRecord } from './state/trajectory.ts'

/** The parts that an event changes, as its command declares. */
export const trajectoryPartsChangedBy = (event: TrajectoryEvent): readonly TrajectoryPart[] => [
  ...new Set(partsOfEvent<TrajectoryPart>(trajectoryCommands, event.type)),
]

/** A trajectory as its parts, each stored as an item of its own. */
export type PartsOfTrajectory = Readonly<Record<string, unknown>>

/** Takes a trajectory apart. `joinParts` is its inverse; when it was last changed is in the head. */
export function partsOfTrajectory(record: TrajectoryRecord): PartsOfTrajectory {
  const { assignment, log, question, updatedAt, ...state } = record
  return { state, assignment, log, question: { text: question } }
}

/** Puts a trajectory together from its parts. Undefined when one of them is missing. */
export function joinParts(parts: PartsOfTrajectory, updatedAt: string): TrajectoryRecord | undefined {
  if (!isWhole(parts)) return undefined
  const { state, assignment, log, question } = parts
  return { ...state, updatedAt, assignment, log, question: question.text }
}

type Whole = {
  readonly state: Omit<TrajectoryRecord, 'assignment' | 'log' | 'question' | 'updatedAt'>
  readonly assignment: TrajectoryRecord['assignment']
  readonly log: TrajectoryRecord['log']
  readonly question: { readonly text: string }
}

/** Parts are written by this product only, encrypted and bound to their place, so their shape is that of their format. */
const isWhole = (parts: PartsOfTrajectory): parts is PartsOfTrajectory & Whole =>
  ['state', 'assignment', 'log', 'question'].every(name => typeof parts[name] === 'object' && parts[name] !== null)

/** How the content of a part of an older format becomes that of the next one, the first first; by the kind of part. */
export type PartUpcasts = Readonly<Record<string, readonly ((content: unknown) => unknown)[]>>
export const partUpcasts: PartUpcasts = {}

/** The kind of a part: persons have one in common. */
const kindOf = (part: string): string => (personOfPart(part) === undefined ? part : 'person')

/** The format in which a part is written. */
export const partFormat = (part: string): number => (partUpcasts[kindOf(part)]?.length ?? 0) + 1

/** The content of a part as it is written today, from what was stored in `format`. Throws RangeError for a newer one. */
export function upcastPart(part: string, format: number, content: unknown): unknown {
  if (format > partFormat(part)) throw new RangeError(`part ${kindOf(part)} of format ${format} is of a newer version`)
  return (partUpcasts[kindOf(part)] ?? []).slice(format - 1).reduce((older, upcast) => upcast(older), content)
}

/** The side of a restorative trajectory to whose own partition a part belongs; undefined for all others. */
export const sideOfPart = (_record: TrajectoryRecord, _part: string): Side | undefined => undefined
