import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandNamed, commands, contextFor, events, johansQuestion, stateAfter } from '../../test-data/referrals.ts'
import { type CommandSpec, commandsIn } from '../commandRegistry.ts'
import { commandNames, type ReferralCommand, referralCommands } from './commands.ts'
import { decide } from './decide.ts'
import { type ReferralEvent, referralEventTypes } from './events.ts'
import { evolve, replay } from './evolve.ts'
import { nextStep } from './nextStep.ts'
import { isOpenQuestion } from './openQuestion.ts'
import { initialReferral, type Referral } from './state.ts'

const id = fc.constantFrom('q1', 'q2', 'm1', 'nowhere')
const wording = fc.oneof(
  fc.constantFrom(johansQuestion, 'Moet Johan naar een pleeggezin?', 'Kan dit anders? Hoe?', 'Peut-il rester ?'),
  fc.string({ maxLength: 30 }),
)
const day = fc.constantFrom('2026-04-16', '2026-04-21', '2026-04-22', '2027-01-01')

const command: fc.Arbitrary<ReferralCommand> = fc.oneof(
  fc.constantFrom(...Object.values(commandNamed)),
  fc.constantFrom(commands.accept(), commands.setQuestion()),
  fc.record({ heldOn: day }).map(commands.recordIntake),
  fc.record({ text: wording, confirmed: fc.boolean() }).map(commands.setQuestion),
  fc.record({ text: wording, confirmed: fc.boolean(), question: id }).map(commands.setQuestion),
  id.map(commands.removeQuestion),
  fc.record({ reason: fc.constantFrom('', ' ', 'Het is niet veilig.') }).map(commands.setMinimumRequirement),
  id.map(commands.removeMinimumRequirement),
)

/** Starts more often than not with what brings a dossier into intake, else most sequences stay a draft. */
const sequence = fc
  .tuple(
    fc.constantFrom<readonly ReferralCommand[]>(
      [],
      [commands.submit()],
      [commands.submit(), commands.startIntake()],
      [commands.submit(), commands.startIntake(), commands.recordIntake()],
    ),
    fc.array(command, { maxLength: 14 }),
  )
  .map(([start, rest]) => [...start, ...rest])

type Step = { readonly before: Referral; readonly command: ReferralCommand; readonly after: Referral }
type Run = { readonly steps: readonly Step[]; readonly events: readonly ReferralEvent[]; readonly end: Referral }

function run(sequence: readonly ReferralCommand[]): Run {
  const steps: Step[] = []
  const happened: ReferralEvent[] = []
  let state: Referral = initialReferral
  for (const [index, command] of sequence.entries()) {
    const decided = decide(state, command, { ...contextFor(command), newId: `q${index}` })
    const after = stateAfter(state, decided)
    if (decided.ok) happened.push(...decided.events)
    steps.push({ before: state, command, after })
    state = after
  }
  return { steps, events: happened, end: state }
}

/**
 * Without holds, what is to be erased and the rights that were used, which lead nowhere; nor what the correction of a person
 * changes, and when it last changed.
 */
function withoutRetention(referral: Referral): object {
  if (referral.state === 'draft') return referral
  const { holds, erasure, rightsRequests, ownStatements, answers, title, participants, updatedAt, ...rest } = referral
  return rest
}

const runs = { numRuns: 300 }

describe('whatever commands are given, in whatever order', () => {
  it('no referral is accepted without an intake and a confirmed open question (G3, G4)', () => {
    let accepted = 0
    fc.assert(
      fc.property(sequence, commands => {
        for (const { after } of run(commands).steps) {
          if (after.state !== 'accepted') continue
          accepted += 1
          expect(after.intake).toBeDefined()
          expect(after.questions.some(({ confirmed, text }) => confirmed && isOpenQuestion(text))).toBe(true)
        }
      }),
      runs,
    )
    expect(accepted).toBeGreaterThan(0)
  })

  it('no minimum requirement stands without a reason (G5)', () => {
    fc.assert(
      fc.property(sequence, commands => {
        const { end } = run(commands)
        if (end.state === 'draft') return
        expect(end.minimumRequirements.filter(({ reason }) => reason.trim() === '')).toEqual([])
      }),
      runs,
    )
  })

  it('the history tells the state: replayed at once, step by step, and after a stay in a table', () => {
    fc.assert(
      fc.property(sequence, commands => {
        const { events, end } = run(commands)
        expect(replay(events)).toEqual(end)
        const stored: ReferralEvent[] = JSON.parse(JSON.stringify(events))
        expect(replay(stored)).toEqual(end)
        const middle = Math.floor(events.length / 2)
        expect(events.slice(middle).reduce(evolve, replay(events.slice(0, middle)))).toEqual(end)
      }),
      runs,
    )
  })

  it('a state only changes as the table of transitions says, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(sequence, commands => {
        for (const { before, command, after } of run(commands).steps) {
          if (before === after) continue
          const { from, to = before.state }: CommandSpec = referralCommands[command.name]
          expect(from).toContain(before.state)
          expect(after.state).toBe(to)
        }
      }),
      runs,
    )
  })

  it('what is said to be possible is never refused for the state, and the rest always is', () => {
    fc.assert(
      fc.property(sequence, sequence => {
        const { end } = run(sequence)
        for (const name of commandNames) {
          const decided = decide(end, commandNamed[name], contextFor(commandNamed[name]))
          const isOutOfPlace = !decided.ok && decided.error.code === 'command-not-allowed'
          expect(isOutOfPlace).toBe(!commandsIn(referralCommands, end.state).includes(name))
        }
      }),
      runs,
    )
  })

  it('a referral that was declined, redirected or withdrawn stays as it is, but for what is to be kept or erased', () => {
    const ends = ['declined', 'redirected', 'withdrawn']
    fc.assert(
      fc.property(sequence, commands => {
        for (const { before, after } of run(commands).steps)
          if (ends.includes(before.state)) expect(withoutRetention(after)).toEqual(withoutRetention(before))
      }),
      runs,
    )
  })

  it('"decide" is the next step exactly when an acceptance would go through', () => {
    fc.assert(
      fc.property(sequence, sequence => {
        const { end } = run(sequence)
        if (end.state === 'draft') return
        const accepted = decide(end, commands.accept(), contextFor(commands.accept()))
        expect(nextStep(end) === 'decide').toBe(accepted.ok)
      }),
      runs,
    )
  })

  it('no more than ten questions are ever kept, each under its own id', () => {
    const many = fc.array(fc.constant(commands.setQuestion()), { minLength: 8, maxLength: 14 })
    fc.assert(
      fc.property(many, questions => {
        const { end } = run([commands.submit(), commands.startIntake(), ...questions])
        if (end.state === 'draft') throw new Error('it was submitted')
        expect(end.questions.length).toBe(Math.min(10, questions.length))
        expect(new Set(end.questions.map(({ id }) => id)).size).toBe(end.questions.length)
      }),
      { numRuns: 10 },
    )
  })
})

describe('an event', () => {
  const every = [...Object.values(events).map(make => make()), events.submitted({ dimensions: { themes: [] } })]

  it.each(every)('$type is the same after a stay in a table', event => {
    expect(JSON.parse(JSON.stringify(event))).toEqual(event)
    const types = new Set(leavesOf(event).map(leaf => typeof leaf))
    expect([...types].filter(type => !['string', 'number', 'boolean'].includes(type))).toEqual([])
  })

  it('exists for every kind that the lifecycle knows', () => {
    const fromCommands = referralEventTypes.filter(
      type => !['erased', 'person-erased', 'erasure-carried-out'].includes(type),
    )
    expect(new Set(every.map(({ type }) => type))).toEqual(new Set(fromCommands))
    // A request is received from its sender or recorded by a manager.
    expect(fromCommands).toHaveLength(Object.keys(referralCommands).length - 1)
  })
})

function leavesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  if (typeof value !== 'object' || value === null) return [value]
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  return Object.values(value).flatMap(leavesOf)
}
