import { describe, expect, it } from 'vitest'
import { everythingAsked, give, johansEvaluationDue, johansPlanAccepted } from '../../../test-data/evaluations.ts'
import { johansAgreements } from '../../../test-data/johanPlan.ts'
import { fatima, system, trajectoryContextOf } from '../../../test-data/trajectories.ts'
import type { TrajectoryCommand, TrajectoryContext, TrajectoryRecord } from '../index.ts'
import { trajectoryDecider } from '../trajectoryDecider.ts'

const refusalOf = (
  record: TrajectoryRecord,
  command: TrajectoryCommand,
  context: Partial<TrajectoryContext> = {},
): unknown => {
  const given = trajectoryContextOf({ by: fatima, at: '2026-07-16T13:00:00.000Z', ...context })
  const decided = trajectoryDecider.decide(record, command, given)
  return decided.ok ? undefined : decided.error
}
const due = { name: 'fall-due-evaluation', moment: 'months-1', dueOn: '2026-07-13' } as const
const talk = { name: 'log-evaluation-talk', person: 'edith', outcome: 'spoken', minutes: 22 } as const
const complete = { name: 'complete-evaluation', outcome: 'goes-on', saidBy: 'edith' } as const

describe('an evaluation falls due by itself, one month after the conference (G18)', () => {
  it('on that day, and the trajectory waits for it until day 42', () => {
    const record = johansEvaluationDue()
    expect(record.state).toBe('evaluation-due')
    expect(record.evaluations.current).toMatchObject({ moment: 'months-1', dueOn: '2026-07-13', talks: [], checks: [] })
  })

  it('not the day before', () => {
    const early = { by: system, at: '2026-07-12T21:00:00.000Z' }
    expect(refusalOf(johansPlanAccepted(), due, early)).toEqual({ code: 'evaluation-not-due' })
  })

  it('once, however often it is said', () => {
    expect(refusalOf(johansEvaluationDue(), due, { by: system })).toEqual({ code: 'evaluation-open' })
  })

  it('before that, nobody can be noted as spoken with', () => {
    expect(refusalOf(johansPlanAccepted(), talk)).toMatchObject({ code: 'command-not-allowed' })
  })
})

describe('an evaluation is completed once at least two people were spoken with, and each agreement was asked (G18)', () => {
  it('everything that is missing is named', () => {
    const spoken = give(johansEvaluationDue(), talk)
    const checked = give(spoken, { name: 'check-agreement', agreement: 'a1', result: 'fully', saidBy: 'edith' })
    expect(refusalOf(checked, complete)).toEqual({
      code: 'evaluation-incomplete',
      blockers: [
        { kind: 'people', missing: 1 },
        ...johansAgreements.slice(1).map(({ id }) => ({ kind: 'agreement', agreement: id })),
      ],
    })
  })

  it('the same person twice is one, and who did not answer is nobody', () => {
    const twice = give(give(johansEvaluationDue(), talk), talk)
    const missed = give(twice, { ...talk, person: 'father', outcome: 'no-answer' })
    expect(refusalOf(missed, complete)).toMatchObject({
      blockers: expect.arrayContaining([{ kind: 'people', missing: 1 }]),
    })
  })

  it('with everything asked it is done, on day 33, and says who said that the plan goes on', () => {
    const record = give(everythingAsked(johansEvaluationDue()), complete)
    expect(record.state).toBe('evaluated')
    expect(record.evaluations.done).toMatchObject([{ outcome: 'goes-on', saidBy: 'edith', afterDays: 33 }])
  })

  it('a conversation counts among the contacts of the coordinator, without what was said', () => {
    const record = give(johansEvaluationDue(), talk)
    expect(record.log.contacts.at(-1)).toMatchObject({ person: 'edith', channel: 'phone', minutes: 22 })
  })

  it('an agreement that is not in the plan is refused', () => {
    const unknown = { name: 'check-agreement', agreement: 'a99', result: 'fully', saidBy: 'edith' } as const
    expect(refusalOf(johansEvaluationDue(), unknown)).toEqual({ code: 'agreement-unknown' })
  })
})

describe('after the evaluation', () => {
  const done = (outcome: 'goes-on' | 'adjust') => give(everythingAsked(johansEvaluationDue()), { ...complete, outcome })

  it('a new conference is prepared only when the family asks for one', () => {
    expect(refusalOf(done('goes-on'), { name: 'reconvene' })).toEqual({ code: 'no-adjustment-asked' })
  })

  it('it keeps the circle, the plan and what was, and the day is set anew', () => {
    const before = done('adjust')
    const record = give(before, { name: 'reconvene' })
    expect(record.state).toBe('preparation')
    expect(record.circle.people).toHaveLength(before.circle.people.length)
    expect(record.plan.plan.agreements).toHaveLength(14)
    expect(record.conference.former).toHaveLength(1)
    expect(record.evaluations.former[0]?.done).toHaveLength(1)
    expect(record.evaluations.done).toEqual([])
    expect(record.preparation).toMatchObject({ dayRevision: 1 })
    expect(record.preparation.day).toBeUndefined()
  })

  it('a trajectory is closed, and nothing of it changes any more', () => {
    const record = give(done('goes-on'), { name: 'close-trajectory' })
    expect(record.state).toBe('closed')
    expect(refusalOf(record, talk)).toMatchObject({ code: 'command-not-allowed' })
  })
})

describe('how much help of professionals the family still uses', () => {
  const less = { name: 'record-help-used', use: 'less', saidBy: 'edith' } as const
  const half = { name: 'fall-due-evaluation', moment: 'months-6', dueOn: '2026-12-13' } as const
  const atHalfAYear = (): TrajectoryRecord => {
    const evaluated = give(everythingAsked(johansEvaluationDue()), complete)
    return give(evaluated, half, { by: system, at: '2026-12-13T05:00:00.000Z' })
  }

  it('is not asked after a month', () => {
    expect(refusalOf(johansEvaluationDue(), less)).toEqual({ code: 'help-asked-later' })
  })

  it('is asked half a year on, and the last answer stands', () => {
    const record = give(give(atHalfAYear(), less), { ...less, use: 'none' })
    expect(record.evaluations.current?.help).toEqual({ use: 'none', saidBy: 'edith' })
  })

  it('stays with its evaluation once that is done', () => {
    const record = give(everythingAsked(give(atHalfAYear(), less)), complete)
    expect(record.evaluations.done.map(({ help }) => help)).toEqual([undefined, { use: 'less', saidBy: 'edith' }])
  })

  it('is said by somebody of the circle', () => {
    expect(refusalOf(atHalfAYear(), { ...less, saidBy: 'nobody' })).toEqual({ code: 'person-unknown' })
  })
})
