import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exclusionsIn } from '../../test-data/exclusions.ts'
import { commandNamed, commands, contextOf, events, submitContextOf, tenantOf } from '../../test-data/referrals.ts'
import { partChangedSince } from '../commandRegistry.ts'
import type { VariantId } from '../variants/variants.ts'
import { type ReferralCommand, referralCommands } from './commands.ts'
import type { ReferralEvent } from './events.ts'
import { replay } from './evolve.ts'
import { partsChangedBy, revisionsOf } from './parts.ts'
import { referralDecider } from './referralDecider.ts'
import type { Referral } from './state.ts'

const tenant = tenantOf({ enabledVariants: ['family', 'restorative', 'neighbourhood', 'learning-circle'] })
const twoGroups = { place: 'Het plein', openGroups: 'Jongeren\nOuderen' }
const id = fc.constantFrom('q1', 'q2', 'm1', 'nowhere')

const command: fc.Arbitrary<ReferralCommand> = fc.oneof(
  fc.constantFrom(...Object.values(commandNamed)),
  fc.constantFrom(
    commands.accept(),
    commands.accept(),
    commands.setQuestion(),
    commands.setQuestion({ confirmed: false }),
    commands.recordIntake({ side: 'harmed', takesPart: 'yes' }),
    commands.recordIntake({ side: 'didHarm', takesPart: 'yes', spokenWith: 'Kevin' }),
    commands.setParticipants(twoGroups),
    commands.setParticipants({ place: 'Het plein' }),
  ),
  id.map(commands.removeQuestion),
  id.map(question => commands.setQuestion({ question, confirmed: false })),
  id.map(commands.removeMinimumRequirement),
)

/** One author's next command; `looks` when the author reads the dossier before it. */
type Move = { readonly author: 0 | 1; readonly looks: boolean; readonly command: ReferralCommand }
const move: fc.Arbitrary<Move> = fc.record({
  author: fc.constantFrom(0 as const, 1 as const),
  looks: fc.boolean(),
  command,
})

/** Often starts close to acceptance, else few sequences come there. */
const starts = (variant: VariantId): fc.Arbitrary<readonly ReferralCommand[]> =>
  fc.constantFrom<readonly ReferralCommand[]>(
    [],
    [commands.startIntake()],
    [
      commands.startIntake(),
      commands.setQuestion(),
      ...(variant === 'restorative'
        ? [
            commands.recordIntake({ side: 'harmed', takesPart: 'yes' }),
            commands.recordIntake({ side: 'didHarm', takesPart: 'yes', spokenWith: 'Kevin' }),
          ]
        : [commands.recordIntake(), commands.setParticipants(twoGroups)]),
    ],
  )

type Written = { readonly event: ReferralEvent; readonly command: ReferralCommand; readonly seen: number }
type Run = {
  readonly written: readonly Written[]
  readonly end: Referral
  readonly conflicts: number
  readonly overtaken: number
}

/** As the API handles them: each on the latest state, refused when what it is based on changed since its author looked. */
function run(variant: VariantId, start: readonly ReferralCommand[], moves: readonly Move[]): Run {
  let state = referralDecider.initialState
  const written: Written[] = []
  let [conflicts, overtaken] = [0, 0]
  const give = (command: ReferralCommand, seen: number): number => {
    const revisions = revisionsOf(written.map(({ event }) => event))
    if (partChangedSince(referralCommands[command.name], revisions, seen) !== undefined) {
      conflicts += 1
      return seen
    }
    const context = command.name === 'submit' ? submitContextOf({ tenant }) : contextOf({ tenant })
    const decided = referralDecider.decide(state, command, { ...context, newId: `q${written.length}` })
    if (!decided.ok) return seen
    if (seen < written.length) overtaken += 1
    state = decided.events.reduce(referralDecider.evolve, state)
    written.push(...decided.events.map(event => ({ event, command, seen })))
    return written.length
  }
  for (const one of [commands.submit({ variant }), ...start]) give(one, written.length)
  const seen = [written.length, written.length]
  for (const { author, looks, command } of moves)
    seen[author] = give(command, looks ? written.length : (seen[author] ?? 0))
  return { written, end: state, conflicts, overtaken }
}

const variants = ['family', 'restorative', 'neighbourhood'] as const

describe.each(variants)('two authors of one %s referral, whatever they do and however it interleaves', variant => {
  const runOf = fc
    .tuple(starts(variant), fc.array(move, { maxLength: 16 }))
    .map(([start, moves]) => run(variant, start, moves))

  it('the events replay to the state, and no two of them exclude each other', () => {
    const met = { accepted: 0, ended: 0, conflicts: 0, overtaken: 0 }
    fc.assert(
      fc.property(runOf, ({ written, end, conflicts, overtaken }) => {
        const happened = written.map(({ event }) => event)
        expect(replay(JSON.parse(JSON.stringify(happened)))).toEqual(end)
        expect(exclusionsIn(happened)).toEqual([])
        if (happened.some(({ type }) => type === 'accepted')) met.accepted += 1
        if (end.state === 'withdrawn' || end.state === 'declined' || end.state === 'redirected') met.ended += 1
        met.conflicts += conflicts
        met.overtaken += overtaken
      }),
      { numRuns: 500 },
    )
    for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(0)
  })

  it('nobody’s edit replaces a part that changed after they looked, or decides on one', () => {
    fc.assert(
      fc.property(runOf, ({ written }) => {
        for (const [index, { command, seen }] of written.entries()) {
          const unseen = written.slice(seen, index).flatMap(({ event }) => partsChangedBy(event))
          const { basedOn }: { readonly basedOn: readonly string[] } = referralCommands[command.name]
          expect(basedOn.filter(part => unseen.some(one => one === part))).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the test for events that exclude each other', () => {
  const inIntake = [events.submitted(), events.intakeStarted(), events.intakeRecorded(), events.questionSet()]

  it('finds nothing in a sound history', () => {
    expect(exclusionsIn([...inIntake, events.accepted(), events.aroundSet(), events.withdrawn()])).toEqual([])
  })

  it.each([
    ['accepted after withdrawn', [...inIntake, events.withdrawn(), events.accepted()]],
    ['accepted and declined', [...inIntake, events.accepted(), events.declined()]],
    ['accepted without its only question', [...inIntake, events.questionRemoved(), events.accepted()]],
    ['accepted before anybody was heard', [events.submitted(), events.intakeStarted(), events.accepted()]],
    ['a question removed after acceptance', [...inIntake, events.accepted(), events.questionRemoved()]],
    ['an intake that starts twice', [...inIntake, events.intakeStarted()]],
    ['a question before the intake', [events.submitted(), events.questionSet()]],
    ['two submissions', [events.submitted(), events.submitted()]],
    [
      'groups that are gone after acceptance',
      [
        events.submitted({ variant: 'neighbourhood' }),
        ...inIntake.slice(1),
        events.aroundSet({ kind: 'groups', place: 'Het plein', groups: [{ name: 'Jongeren' }, { name: 'Ouderen' }] }),
        events.accepted(),
        events.aroundSet({ kind: 'groups', place: 'Het plein', groups: [] }),
      ],
    ],
  ])('finds %s', (_, history) => {
    expect(exclusionsIn(history)).not.toEqual([])
  })
})
