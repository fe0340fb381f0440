import { partsOfEvent } from '../commandRegistry.ts'
import type { Side } from '../variants/participants/index.ts'
import { variants } from '../variants/variants.ts'
import { trajectoryCommands } from './commands/index.ts'
import type { TrajectoryEvent } from './events/index.ts'
import { namedPart, partOf, personOfPart } from './partNames.ts'
import type { CirclePerson } from './state/circle.ts'
import { noConferences } from './state/conference.ts'
import { noContacts } from './state/contactLog.ts'
import { noEvaluations } from './state/evaluations.ts'
import { noPlan } from './state/plan.ts'
import type { TrajectoryRecord } from './state/trajectory.ts'
import { emptyCircle } from './state/trajectoryParts.ts'

/**
 * The parts that an event changes, as its command declares; a person's by their id. Of an erased person also the parts that
 * name them change, which only whoever erases them can tell.
 */
export const trajectoryPartsChangedBy = (event: TrajectoryEvent): readonly string[] => {
  if (event.type === 'person-erased') return [partOf(event.person), 'circle']
  const about = 'person' in event ? { person: event.person } : {}
  return [...new Set(partsOfEvent<string>(trajectoryCommands, event.type).map(part => namedPart(part, about)))]
}

/** A trajectory as its parts, each stored as an item of its own once an event has changed it. */
export type PartsOfTrajectory = Readonly<Record<string, unknown>>

/** Takes a trajectory apart. `joinParts` is its inverse; when it was last changed is in the head. */
export function partsOfTrajectory(record: TrajectoryRecord): PartsOfTrajectory {
  const { assignment, log, circle, preparation, conference, evaluations, plan, pictures, updatedAt, ...state } = record
  const { releases, ...planned } = plan
  const { people, ...settings } = circle
  const { steps, choices, children, safetyCheck, informants, mandate, practicalities, ...rest } = preparation
  const { requirements, questions, day, dayRevision, formerDays, planWithoutMeeting } = rest
  return {
    state: { record: state, planWithoutMeeting },
    assignment,
    log,
    circle: { ...settings, order: people.map(({ id }) => id) },
    ...Object.fromEntries(people.map(person => [partOf(person.id), person])),
    steps: { steps },
    choices: { choices },
    children: { children },
    safety: { safetyCheck },
    informants: { informants },
    mandate: { mandate },
    practicalities: { practicalities },
    requirements: { requirements },
    question: { questions },
    day: { day, dayRevision, formerDays },
    conference,
    evaluations,
    plan: planned,
    releases: { releases },
    pictures: { pictures },
  }
}

type Preparation = TrajectoryRecord['preparation']
type State = Omit<
  TrajectoryRecord,
  'assignment' | 'log' | 'circle' | 'preparation' | 'conference' | 'evaluations' | 'plan' | 'pictures' | 'updatedAt'
>

/** The contents of the parts, by name. Those after the first four exist once an event has changed them. */
type Stored = {
  readonly state: { readonly record: State } & Pick<Preparation, 'planWithoutMeeting'>
  readonly assignment: TrajectoryRecord['assignment']
  readonly question: Pick<Preparation, 'questions'>
  readonly requirements: Pick<Preparation, 'requirements'>
  readonly log?: TrajectoryRecord['log']
  readonly circle?: Omit<TrajectoryRecord['circle'], 'people'> & { readonly order: readonly string[] }
  readonly steps?: Pick<Preparation, 'steps'>
  readonly choices?: Pick<Preparation, 'choices'>
  readonly children?: Pick<Preparation, 'children'>
  readonly safety?: Pick<Preparation, 'safetyCheck'>
  readonly informants?: Pick<Preparation, 'informants'>
  readonly mandate?: Pick<Preparation, 'mandate'>
  readonly practicalities?: Pick<Preparation, 'practicalities'>
  readonly day?: Pick<Preparation, 'day' | 'dayRevision' | 'formerDays'>
  readonly conference?: TrajectoryRecord['conference']
  readonly evaluations?: TrajectoryRecord['evaluations']
  readonly plan?: Omit<TrajectoryRecord['plan'], 'releases'>
  readonly releases?: Pick<TrajectoryRecord['plan'], 'releases'>
  readonly pictures?: Pick<TrajectoryRecord, 'pictures'>
}
const always = ['state', 'assignment', 'question', 'requirements'] as const

/** Puts a trajectory together from its parts. Undefined when one that it began with is missing. */
export function joinParts(parts: PartsOfTrajectory, updatedAt: string): TrajectoryRecord | undefined {
  if (!isStored(parts)) return undefined
  const { record, ...planned } = parts.state
  const { order, ...settings } = parts.circle ?? { ...emptyCircle, order: [] }
  const people = order.flatMap(id => {
    const person = parts[partOf(id)]
    return isPerson(person) ? [person] : []
  })
  return {
    ...record,
    updatedAt,
    assignment: parts.assignment,
    log: parts.log ?? noContacts,
    circle: { ...settings, people },
    conference: parts.conference ?? noConferences,
    evaluations: parts.evaluations ?? noEvaluations,
    plan: { ...noPlan, ...parts.plan, ...parts.releases },
    pictures: parts.pictures?.pictures ?? [],
    preparation: {
      steps: [],
      informants: [],
      practicalities: [],
      dayRevision: 0,
      ...parts.question,
      ...parts.requirements,
      ...planned,
      ...parts.steps,
      ...parts.choices,
      ...parts.children,
      ...parts.safety,
      ...parts.informants,
      ...parts.mandate,
      ...parts.practicalities,
      ...parts.day,
    },
  }
}

/** Parts are written by this product only, encrypted and bound to their place, so their shape is that of their format. */
const isStored = (parts: PartsOfTrajectory): parts is PartsOfTrajectory & Stored =>
  always.every(name => isRecord(parts[name]))
const isPerson = (part: unknown): part is CirclePerson => isRecord(part)
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

/** The side of a restorative trajectory to whose own partition a person's part belongs; undefined for all others. */
export function sideOfPart({ variant, circle }: TrajectoryRecord, part: string): Side | undefined {
  const id = personOfPart(part)
  if (id === undefined || !variants[variant].separatedPreparation) return undefined
  return circle.people.find(person => person.id === id)?.side
}

/** How the content of a part of an older format becomes that of the next one, the first first; by the kind of part. */
type PartUpcasts = Readonly<Record<string, readonly ((content: unknown) => unknown)[]>>
const partUpcasts: PartUpcasts = {}

/** The kind of a part: persons have one in common. */
const kindOf = (part: string): string => (personOfPart(part) === undefined ? part : 'person')

/** The format in which a part is written. */
export const partFormat = (part: string): number => (partUpcasts[kindOf(part)]?.length ?? 0) + 1

/** The content of a part as it is written today, from what was stored in `format`. Throws RangeError for a newer one. */
export function upcastPart(part: string, format: number, content: unknown): unknown {
  if (format > partFormat(part)) throw new RangeError(`part ${kindOf(part)} of format ${format} is of a newer version`)
  return (partUpcasts[kindOf(part)] ?? []).slice(format - 1).reduce((older, upcast) => upcast(older), content)
}
