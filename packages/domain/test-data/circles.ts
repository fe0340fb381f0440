import { expect } from 'vitest'
import { isAllowedIn } from '../src/commandRegistry.ts'
import { type CircleCommand, circleCommands } from '../src/trajectory/commands/circle.ts'
import { type PreparationCommand, preparationCommands } from '../src/trajectory/commands/preparation.ts'
import type { CircleError } from '../src/trajectory/errors/circle.ts'
import type { PreparationError } from '../src/trajectory/errors/preparation.ts'
import { type CircleEvent, circleEventSpecs } from '../src/trajectory/events/circle.ts'
import { type PreparationEvent, preparationEventSpecs } from '../src/trajectory/events/preparation.ts'
import { decideCircle } from '../src/trajectory/rules/circle.ts'
import { evolveCircle } from '../src/trajectory/rules/evolveCircle.ts'
import { evolvePreparation } from '../src/trajectory/rules/evolvePreparation.ts'
import { decidePreparation } from '../src/trajectory/rules/preparation.ts'
import type { PrepareContext, WithCircle } from '../src/trajectory/rules/withCircle.ts'
import type { CirclePerson, PersonDetails } from '../src/trajectory/state/circle.ts'
import { preparationFrom } from '../src/trajectory/state/preparation.ts'
import { emptyCircle } from '../src/trajectory/state/trajectoryParts.ts'
import { noParticipants } from '../src/variants/participants/participants.ts'

/** A command, event or refusal of the circle or the preparation. */
export type PrepareCommand = CircleCommand | PreparationCommand
export type PrepareEvent = CircleEvent | PreparationEvent
export type PrepareError = CircleError | PreparationError
export type PrepareDecided =
  | { readonly ok: true; readonly events: readonly PrepareEvent[] }
  | { readonly ok: false; readonly error: PrepareError | { readonly code: 'command-not-allowed' } }

/** The world as a coordinator finds it, on Monday 4 May 2026 at noon in Brussels. */
export function prepareContextOf(changes: Partial<PrepareContext> = {}): PrepareContext {
  return {
    at: '2026-05-04T10:00:00.000Z',
    newId: 'new',
    by: { role: 'coordinator', subject: 'ann' },
    timeZone: 'Europe/Brussels',
    country: 'BE',
    steps: ['huisbezoek'],
    grants: ['jeugd-2026'],
    ...changes,
  }
}

/** A trajectory whose preparation begins: nobody is in its circle yet. */
export function trajectoryOf(changes: Partial<WithCircle> = {}): WithCircle {
  const { variant = 'family' } = changes
  const question = { id: 'q1', text: 'Waar kan Johan (8) veilig opgroeien en wat is daar voor nodig?' }
  return {
    state: 'preparation',
    variant,
    circle: emptyCircle,
    preparation: preparationFrom({ questions: [question], requirements: [] }),
    participants: noParticipants(variant),
    ...changes,
  }
}

/** Decides as the aggregate does: the registry first, then the rule of the half to which the command belongs. */
export function decidePrepare(record: WithCircle, command: PrepareCommand, context: PrepareContext): PrepareDecided {
  const isAllowed = (from: readonly string[]): boolean => isAllowedIn({ from }, record.state)
  const refused: PrepareDecided = { ok: false, error: { code: 'command-not-allowed' } }
  if (isOfCircle(command))
    return isAllowed(circleCommands[command.name].from) ? decideCircle(record, command, context) : refused
  return isAllowed(preparationCommands[command.name].from) ? decidePreparation(record, command, context) : refused
}

const isOfCircle = (command: PrepareCommand): command is CircleCommand => Object.hasOwn(circleCommands, command.name)
const isCircleEvent = (event: PrepareEvent): event is CircleEvent => Object.hasOwn(circleEventSpecs, event.type)

export const evolvePrepare = (record: WithCircle, event: PrepareEvent): WithCircle =>
  isCircleEvent(event) ? evolveCircle(record, event) : evolvePreparation(record, event)

/** The trajectory after the command; as it was when the command is refused. */
export const afterCommand = (record: WithCircle, decided: PrepareDecided): WithCircle =>
  decided.ok ? decided.events.reduce(evolvePrepare, record) : record

/** Given a trajectory, gives commands in turn, each of which must be allowed. A minute passes with each. */
export function prepared(
  record: WithCircle,
  commands: readonly PrepareCommand[],
  changes: Partial<PrepareContext> = {},
): WithCircle {
  return commands.reduce((now, command, index) => {
    const context = prepareContextOf({ newId: `n${now.circle.people.length}-${index}`, ...changes })
    const decided = decidePrepare(now, command, context)
    if (!decided.ok) expect.fail(`${command.name}: ${JSON.stringify(decided.error)}`)
    return afterCommand(now, decided)
  }, record)
}

/** Why a command is refused; fails when it is not. */
export function refusalOf(
  record: WithCircle,
  command: PrepareCommand,
  changes: Partial<PrepareContext> = {},
): Extract<PrepareDecided, { ok: false }>['error'] {
  const decided = decidePrepare(record, command, prepareContextOf(changes))
  return decided.ok ? expect.fail(`${command.name} was allowed`) : decided.error
}

/** The stored schemas of the events, by type. */
export const prepareEventSpecs = { ...circleEventSpecs, ...preparationEventSpecs } as const

/** An event as it comes back from the table: through its own schema. */
export function storedAndRead(event: PrepareEvent): unknown {
  const { type, at, by, occurredAt, ...payload } = event
  const spec = prepareEventSpecs[type]
  const content = JSON.parse(JSON.stringify(spec.contentOf(payload)))
  const read = spec.parse(spec.version, content)
  return read === undefined ? undefined : { type, at, by, ...read }
}

export const addPerson = (
  details: Partial<PersonDetails> & { readonly name: string },
  more: { readonly part?: CirclePerson['part']; readonly since?: 'intake' | 'preparation' } = {},
): CircleCommand<'add-person'> => {
  const { part = 'circle', since = 'preparation' } = more
  return { name: 'add-person', details: { language: 'nl', ...details }, part, known: { since } }
}

/** The person of that name; fails when nobody has it. */
export function named(record: WithCircle, name: string): CirclePerson {
  return record.circle.people.find(person => person.name === name) ?? expect.fail(`${name} is not in the circle`)
}

/** What must be done with somebody before a day: invited, reachable, safety discussed. */
export function readyCommands(person: string): readonly CircleCommand[] {
  return [
    { name: 'invite', person },
    { name: 'set-reach', person, allowed: ['mail', 'phone'], never: false, toChild: true },
    { name: 'discuss-safety', person, discussedOn: '2026-05-01', arrangements: [{ kind: 'may-leave' }] },
  ]
}

/** What must be known of the whole before a day. */
export const wholeCommands: readonly PreparationCommand[] = [
  {
    name: 'set-choices',
    chosenBy: 'Johan en mama',
    time: 'Zaterdag',
    place: 'Bij oma',
    language: 'Nederlands',
    food: 'Soep',
  },
  { name: 'set-children', answer: 'take-part' },
  { name: 'set-mandate', legalContext: 'voluntary', holder: 'Els Claes', decidesBy: '2026-12-31' },
]

export const schedule: PreparationCommand<'schedule'> = {
  name: 'schedule',
  day: '2026-06-06',
  time: '14:00',
  place: 'Buurthuis De Wilg',
}

/** Johan (8), his mother and aunt Edith; everything done that a day needs. */
export function johanReady(): WithCircle {
  const people = prepared(trajectoryOf(), [
    addPerson(
      { name: 'Johan', birthDate: '2018-02-03', email: 'johan@familie.example' },
      { part: 'main-person', since: 'intake' },
    ),
    addPerson(
      { name: 'Sandra', relation: 'moeder', email: 'sandra@familie.example' },
      { part: 'main-person', since: 'intake' },
    ),
    addPerson({ name: 'Edith', relation: 'tante', email: 'edith@familie.example', phone: '0470 12 34 56' }),
  ])
  const johan = named(people, 'Johan').id
  return prepared(people, [
    ...people.circle.people.flatMap(({ id }) => readyCommands(id)),
    {
      name: 'set-child-part',
      person: johan,
      support: named(people, 'Edith').id,
      supportStays: true,
      phases: ['private'],
    },
    ...wholeCommands,
    { name: 'confirm-safety-check', on: '2026-05-04' },
  ])
}
