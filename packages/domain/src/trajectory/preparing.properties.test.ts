import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPerson,
  afterCommand,
  decidePrepare,
  evolvePrepare,
  type PrepareCommand,
  type PrepareEvent,
  prepareContextOf,
  readyCommands,
  schedule,
  storedAndRead,
  trajectoryOf,
  wholeCommands,
} from '../../test-data/circles.ts'
import type { CommandSpec } from '../commandRegistry.ts'
import { circleCommands } from './commands/circle.ts'
import { preparationCommands } from './commands/preparation.ts'
import { hasAcknowledged, wasTold } from './rules/invitation.ts'
import { invitedIn, peopleIn } from './rules/people.ts'
import type { WithCircle } from './rules/withCircle.ts'

const specs: Readonly<Record<string, CommandSpec>> = { ...circleCommands, ...preparationCommands }

/** New people are p0, p1, …, so that commands meet them. */
const person = fc.constantFrom('p0', 'p1', 'p2', 'p3')
const version = fc.integer({ min: 1, max: 4 })
const newcomer = fc
  .constantFrom('Johan', 'Edith', 'Wim', 'Herman', 'Lotte')
  .map(name =>
    addPerson(
      { name, email: `${name}@familie.example`, ...(name === 'Lotte' && { isChild: true }) },
      { part: name === 'Johan' ? 'main-person' : 'circle' },
    ),
  )
const check = { name: 'confirm-safety-check', on: '2026-05-04' } as const

const requirement = { name: 'set-requirement', text: 'Niemand gebruikt drugs.', reason: 'Veiligheid.' } as const

const aboutSomebody: fc.Arbitrary<PrepareCommand> = fc.oneof(
  person.chain(id => fc.constantFrom(...readyCommands(id))),
  person.map(id => ({ name: 'not-invite', person: id, reason: 'safety', decidedBy: 'de familie' }) as const),
  person.map(id => ({ name: 'withdraw-invitation', person: id, reason: 'mistake' }) as const),
  person.map(id => ({ name: 'remove-person', person: id, reason: 'own-wish' }) as const),
  person.map(id => ({ name: 'open-invitation', person: id }) as const),
  person.map(id => ({ name: 'send-invitation', person: id, way: 'mail' }) as const),
  person.map(id => ({ name: 'set-person', person: id, details: { name: 'Anders', language: 'fr' } }) as const),
  person.map(id => ({ name: 'set-role', person: id, part: 'support-person', isKept: true }) as const),
  person.map(
    (id): PrepareCommand => ({ name: 'set-child-part', person: id, supportStays: false, phases: ['private'] }),
  ),
  fc.record({ name: fc.constant('set-way' as const), person, spokesperson: person }),
  fc.record({ name: fc.constant('disclose-requirements' as const), person, version }),
  fc.record({ name: fc.constant('acknowledge-requirements' as const), person, version }),
  fc.record({
    name: fc.constant('answer-invitation' as const),
    person,
    answer: fc.constantFrom('yes' as const, 'no' as const, 'maybe' as const),
    day: fc.integer({ min: 0, max: 3 }),
  }),
)
const aboutTheWhole: fc.Arbitrary<PrepareCommand> = fc.oneof(
  newcomer,
  fc.constantFrom<PrepareCommand>(
    ...wholeCommands,
    check,
    check,
    requirement,
    { name: 'remove-requirement', requirement: 'p1' },
    { name: 'freeze-requirements' },
    { name: 'set-children', answer: 'no-children' },
    { name: 'unschedule', reason: 'other' },
    { name: 'plan-without-meeting', madeOn: '2026-05-01', madeBy: 'wij' },
  ),
)
const theDay = fc.constantFrom<PrepareCommand>(
  schedule,
  { ...schedule, name: 'move-day' },
  { ...schedule, day: '2026-01-01' },
)
const command = fc.oneof(
  { weight: 6, arbitrary: aboutSomebody },
  { weight: 3, arbitrary: aboutTheWhole },
  { weight: 2, arbitrary: theDay },
)

/** All that a day needs for two people; a sequence does some of it, then anything, then the rest, but for one of them. */
const path: readonly PrepareCommand[] = [
  addPerson({ name: 'Johan', email: 'johan@familie.example' }, { part: 'main-person' }),
  addPerson({ name: 'Edith', email: 'edith@familie.example' }),
  ...['p0', 'p1'].flatMap(readyCommands),
  ...wholeCommands,
  check,
  schedule,
]
const sequence = fc
  .tuple(
    fc.integer({ min: 0, max: path.length }),
    fc.option(fc.nat(path.length - 1)),
    fc.array(command, { maxLength: 25 }),
  )
  .map(([many, left, more]) => {
    const done = path.filter((_, index) => index !== left)
    return [...done.slice(0, many), ...more, ...done.slice(many), schedule]
  })

/** Requirements that change, are frozen, told and acknowledged, in any order and version. */
const someone = fc.constantFrom('p0', 'p1')
const ledgerCommand = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constantFrom<PrepareCommand>(requirement, { name: 'remove-requirement', requirement: 'p2' }),
  },
  { weight: 3, arbitrary: fc.constant<PrepareCommand>({ name: 'freeze-requirements' }) },
  { weight: 3, arbitrary: someone.map(id => ({ name: 'open-invitation', person: id }) as const) },
  {
    weight: 8,
    arbitrary: fc.record({
      name: fc.constantFrom('disclose-requirements' as const, 'acknowledge-requirements' as const),
      person: someone,
      version: fc.integer({ min: 1, max: 3 }),
    }),
  },
)
const ledgerSequence = fc
  .array(ledgerCommand, { minLength: 10, maxLength: 40 })
  .map(ledger => [...path.slice(0, 8), requirement, ...ledger])

type Step = {
  readonly before: WithCircle
  readonly command: PrepareCommand
  readonly after: WithCircle
  readonly events: readonly PrepareEvent[]
}

function run(commands: readonly PrepareCommand[]): readonly Step[] {
  const steps: Step[] = []
  let before = trajectoryOf()
  for (const command of commands) {
    const newId = `p${before.circle.people.length}`
    const decided = decidePrepare(before, command, prepareContextOf({ newId }))
    const after = afterCommand(before, decided)
    steps.push({ before, command, after, events: decided.ok ? decided.events : [] })
    before = after
  }
  return steps
}

const runs = { numRuns: 400 }

describe('whatever commands are given, in whatever order', () => {
  it('no day is set or moved without a safety check of everyone, and a talk with each who comes (G12)', () => {
    let days = 0
    fc.assert(
      fc.property(sequence, commands => {
        for (const { before, events } of run(commands)) {
          if (!events.some(({ type }) => type === 'day-set' || type === 'day-moved')) continue
          days += 1
          const covered = before.preparation.safetyCheck?.people
          for (const { id } of peopleIn(before.circle)) expect(covered).toContain(id)
          for (const { safety } of invitedIn(before.circle)) expect(safety).toBeDefined()
        }
      }),
      runs,
    )
    expect(days).toBeGreaterThan(20)
  })

  it('no day is set before children, choices, languages and requirements are (G6, G11, G13), nor in the past', () => {
    fc.assert(
      fc.property(sequence, commands => {
        for (const { before, after, events } of run(commands)) {
          if (!events.some(({ type }) => type === 'day-set' || type === 'day-moved')) continue
          expect(before.preparation).toMatchObject({ children: {}, choices: {}, mandate: {} })
          for (const guest of invitedIn(before.circle)) {
            expect(guest.language).toBeDefined()
            if (before.preparation.requirements.items.length > 0) expect(wasTold(guest, before.preparation)).toBe(true)
          }
          expect(Date.parse(after.preparation.day?.startsAt ?? '')).toBeGreaterThan(Date.parse(prepareContextOf().at))
        }
      }),
      runs,
    )
  })

  it('no acknowledgement counts for another version than the one that was read (G6)', () => {
    let counted = 0
    fc.assert(
      fc.property(ledgerSequence, commands => {
        for (const { after, events } of run(commands)) {
          const { version, frozen } = after.preparation.requirements
          for (const event of events)
            if (event.type === 'requirements-acknowledged') {
              expect(event.version).toBe(version)
              counted += 1
            }
          for (const guest of after.circle.people) {
            if (!hasAcknowledged(guest, after.preparation)) continue
            expect(guest.requirements?.acknowledged?.version).toBe(version)
            expect(guest.requirements?.disclosed?.version).toBe(version)
            expect(frozen?.version).toBe(version)
          }
        }
      }),
      runs,
    )
    expect(counted).toBeGreaterThan(20)
  })

  it('no answer is taken on an invitation that was withdrawn (G7)', () => {
    fc.assert(
      fc.property(sequence, commands => {
        for (const { before, command, events } of run(commands)) {
          if (command.name !== 'answer-invitation' || events.length === 0) continue
          const invitation = before.circle.people.find(({ id }) => id === command.person)?.invitation
          expect(invitation).toBeDefined()
          expect(invitation?.withdrawn).toBeUndefined()
        }
      }),
      runs,
    )
  })

  it('nobody is left who speaks through somebody that was taken out', () => {
    fc.assert(
      fc.property(sequence, commands => {
        const { circle } = run(commands).at(-1)?.after ?? trajectoryOf()
        const ids = peopleIn(circle).map(({ id }) => id)
        for (const { spokesperson } of peopleIn(circle))
          if (spokesperson !== undefined) expect(ids).toContain(spokesperson)
      }),
      runs,
    )
  })

  it('the history tells the state, also after a stay in a table', () => {
    fc.assert(
      fc.property(sequence, commands => {
        const steps = run(commands)
        const events = steps.flatMap(step => step.events)
        const end = steps.at(-1)?.after
        expect(events.reduce(evolvePrepare, trajectoryOf())).toEqual(end)
        for (const event of events) expect(storedAndRead(event)).toEqual(event)
      }),
      runs,
    )
  })

  it('an event and a state are as the command declares, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(sequence, commands => {
        for (const { before, command, after, events } of run(commands)) {
          const spec = specs[command.name]
          for (const { type } of events) expect(Object.keys(spec?.events ?? {})).toContain(type)
          if (events.length === 0) expect(after).toBe(before)
          else expect(after.state).toBe(spec?.to ?? before.state)
        }
      }),
      runs,
    )
  })
})
