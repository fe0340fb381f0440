import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAt, evolved } from '../../test-data/conferenceDays.ts'
import { accept, initiative, planPresented, toOma, written } from '../../test-data/presentedPlans.ts'
import { planGaps } from '../plan/gaps.ts'
import type { TrajectoryCommand, TrajectoryRecord } from './index.ts'
import { joinParts, partsOfTrajectory } from './parts.ts'

const need = { kind: 'person', person: 'rita' } as const
const on = '2026-06-13'
const { watches: _, ...unwatched } = toOma
const command = fc.constantFrom<TrajectoryCommand>(
  written(toOma),
  written({ ...toOma, needs: [need] }),
  written(unwatched),
  written({ ...toOma, id: 'two' }),
  { name: 'remove-agreement', agreement: 'oma' },
  { name: 'remove-agreement', agreement: 'two' },
  { name: 'order-agreements', order: ['two', 'oma'] },
  initiative,
  initiative,
  { name: 'set-plan', texts: [], drawings: [] },
  { name: 'return-for-detail', gaps: [{ code: 'initiative' }] },
  accept,
  accept,
  { name: 'refuse-plan', ground: 'unsafe', reason: 'Niet veilig.', holder: 'Petra' },
  { name: 'refuse-plan', ground: 'unlawful', reason: 'Tegen de wet.', holder: 'Petra' },
  { name: 'write-on' },
  { name: 'begin-phase', phase: 'private' },
  { name: 'end-private-time' },
  { name: 'begin-phase', phase: 'presentation' },
  { name: 'ask-consent', agreement: 'oma', need, on },
  { name: 'answer-consent', agreement: 'oma', need, answer: 'no', on },
  { name: 'answer-consent', agreement: 'oma', need, answer: 'yes', on },
  { name: 'release-plan', recipient: { kind: 'referrer' }, scope: { kind: 'whole' }, by: ['edith'], on },
  { name: 'release-plan', recipient: need, scope: { kind: 'some', agreements: ['oma'] }, by: ['edith'], on },
)

/** The trajectory after each command that was allowed. */
function states(commands: readonly TrajectoryCommand[]): readonly TrajectoryRecord[] {
  const all = [planPresented()]
  for (const [index, one] of commands.entries()) {
    const before = all.at(-1) ?? planPresented()
    const decided = decideAt(before, [one, 300 + index])
    if (decided.ok) all.push(evolved(before, decided.events))
  }
  return all
}

const check = (holds: (before: TrajectoryRecord, after: TrajectoryRecord) => void) =>
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), commands => {
      const all = states(commands)
      for (const [index, after] of all.entries()) holds(all[index - 1] ?? after, after)
    }),
  )

describe('no sequence of commands', () => {
  it('reaches an acceptance of a plan with gaps (G15)', () =>
    check((before, after) => {
      if (before.plan.acceptance !== undefined || after.plan.acceptance === undefined) return
      expect(planGaps(after.plan.plan, after.circle)).toEqual([])
    }))

  it('reaches an acceptance with a ground or a condition, or a refusal on another ground (G16)', () =>
    check((_, { plan: { acceptance, refusals } }) => {
      for (const { ground } of refusals) expect(['unsafe', 'unlawful']).toContain(ground)
      if (acceptance !== undefined)
        expect(['at', 'holder', 'owners']).toEqual(expect.arrayContaining(Object.keys(acceptance)))
    }))

  it('changes an acceptance once it is given, whatever somebody answers (G16)', () =>
    check((before, after) => {
      if (before.plan.acceptance === undefined) return
      expect(after.plan.acceptance).toEqual(before.plan.acceptance)
      expect(after.state).toBe(before.state)
    }))

  it('releases a plan that is not accepted (G19)', () =>
    check((_, { plan }) => {
      if (plan.acceptance === undefined) expect(plan.releases).toEqual([])
    }))

  it('makes a trajectory that is not read as it was stored', () =>
    check((_, after) => expect(joinParts(partsOfTrajectory(after), after.updatedAt)).toEqual(after)))
})
