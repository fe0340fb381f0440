import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leen } from '../../test-data/referrals.ts'
import { candidateOf, fatima, startCommand, system, trajectoryContextOf } from '../../test-data/trajectories.ts'
import type { CoordinatorRecord } from '../coordinators/state.ts'
import { type Candidate, isRule, ruledOut } from '../matching/index.ts'
import type { TrajectoryEvent } from './events/index.ts'
import {
  joinParts,
  matchDossierOf,
  openOffer,
  partsOfTrajectory,
  replayTrajectory,
  type TrajectoryCommand,
  trajectoryPartsChangedBy,
} from './index.ts'
import { initialTrajectory, type Trajectory } from './state/trajectory.ts'
import { trajectoryDecider } from './trajectoryDecider.ts'

/** What may happen between two commands: the record of the coordinator changes, or the organisations on the dossier. */
const records: readonly Partial<CoordinatorRecord>[] = [
  {},
  { affiliations: [{ id: 'a', kind: 'employee', organisation: { name: 'De Linde' } }] },
  { affiliations: [{ id: 'a', kind: 'employee', organisation: { name: 'Woonpunt Zuid' } }] },
  { papers: {} },
  { state: 'ended' },
]
const command: fc.Arbitrary<TrajectoryCommand> = fc.oneof(
  fc.constantFrom<TrajectoryCommand>(
    startCommand(),
    { name: 'offer', person: 'fatima', until: '2026-04-29T15:00:00.000Z' },
    { name: 'set-organisations', organisations: [{ name: 'Woonpunt Zuid', role: 'care' }] },
    { name: 'check-assignment' },
    { name: 'tell-family' },
    { name: 'release', reason: 'own-wish' },
    { name: 'stop', reason: 'other' },
    { name: 'withdraw' },
  ),
  // On the offer that is open when its turn comes.
  fc.constantFrom<TrajectoryCommand>(
    { name: 'accept-offer', offer: 'open' },
    { name: 'accept-offer', offer: 'open' },
    { name: 'decline-offer', offer: 'open' },
    { name: 'withdraw-offer', offer: 'open' },
  ),
)
/** The command, who gives it, and the record as it is at that moment. */
const step = fc.tuple(command, fc.constantFrom(leen, fatima, fatima, system), fc.constantFrom(...records))

/** Most sequences begin with an offer that is answered; else few would assign anybody. */
const sequence = fc
  .tuple(
    fc.constantFrom<readonly TrajectoryCommand[]>(
      [startCommand()],
      [startCommand(), { name: 'offer', person: 'fatima', until: '2026-04-29T15:00:00.000Z' }],
    ),
    fc.array(step, { maxLength: 14 }),
  )
  .map(([start, rest]) => [...start.map(one => [one, leen, {}] as const), ...rest])

/** The parts that differ; at the start those that are there. */
function changedParts(before: Trajectory, after: Trajectory): readonly string[] {
  if (before.state === 'none' || after.state === 'none') return []
  const [old, now] = [partsOfTrajectory(before), partsOfTrajectory(after)]
  return Object.keys(now).filter(name => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
}

describe('no sequence of commands', () => {
  it('assigns a coordinator who has a tie on the dossier, or lacks what G8 asks, at that moment', () => {
    let assignments = 0
    fc.assert(
      fc.property(sequence, steps => {
        let state: Trajectory = initialTrajectory
        const history: TrajectoryEvent[] = []
        for (const [index, [given, by, changes]] of steps.entries()) {
          const candidate: Candidate = candidateOf(changes)
          const context = trajectoryContextOf({ by, candidate, newId: `id${index}` })
          const offer = state.state === 'none' ? undefined : openOffer(state.assignment)?.id
          const onOpen = 'offer' in given && offer !== undefined ? { ...given, offer } : given
          const decided = trajectoryDecider.decide(state, onOpen, context)
          if (!decided.ok) continue
          if (decided.events.some(({ type }) => type === 'assigned') && state.state !== 'none') {
            assignments += 1
            const because = ruledOut(candidate.record, 0, matchDossierOf(state.assignment), '2026-04-27')
            expect(because.filter(isRule)).toEqual([])
          }
          history.push(...decided.events)
          for (const event of decided.events) {
            const before = state
            state = trajectoryDecider.evolve(state, event)
            // Only those are written that the event says it changes.
            expect(trajectoryPartsChangedBy(event)).toEqual(expect.arrayContaining([...changedParts(before, state)]))
          }
        }
        // The history alone gives the state, and the parts give it back.
        expect(replayTrajectory(history)).toEqual(state)
        if (state.state !== 'none') {
          const stored = JSON.parse(JSON.stringify(partsOfTrajectory(state)))
          expect(joinParts(stored, state.updatedAt)).toEqual(state)
        }
      }),
      { numRuns: 2000 },
    )
    expect(assignments).toBeGreaterThan(50)
  })
})
