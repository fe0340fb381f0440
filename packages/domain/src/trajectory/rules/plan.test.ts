import { describe, expect, it } from 'vitest'
import { dayAfter, decideAt, enter, minute, scheduledTrajectory } from '../../../test-data/conferenceDays.ts'
import { johansAgreements } from '../../../test-data/johanPlan.ts'
import {
  accept,
  after,
  initiative,
  planAccepted,
  planPresented,
  toOma,
  written,
} from '../../../test-data/presentedPlans.ts'
import { fatima, trajectoryContextOf, trajectoryWith } from '../../../test-data/trajectories.ts'
import { trajectoryCommands } from '../commands/index.ts'
import type { TrajectoryCommand, TrajectoryRecord } from '../index.ts'
import { decideQueued } from './queued.ts'

const refusal = (record: TrajectoryRecord, command: TrajectoryCommand) => {
  const decided = decideAt(record, [command, 400])
  return decided.ok ? undefined : decided.error
}
const refuse = { name: 'refuse-plan', ground: 'unsafe', reason: 'Niemand is er ’s nachts.', holder: 'Petra' } as const

describe('a plan', () => {
  it('is written while the family tells it, the fourteen agreements of the example in its order', () => {
    const told = after(planPresented(), ...johansAgreements.map(written))
    expect(told.plan.plan.agreements).toEqual(johansAgreements)
    const [first, ...rest] = johansAgreements.map(({ id }) => id)
    const moved = after(told, { name: 'order-agreements', order: [...rest, first ?? ''] })
    expect(moved.plan.plan.agreements.at(-1)?.id).toBe(first)
    expect(refusal(told, { name: 'order-agreements', order: rest })).toEqual({ code: 'order-incomplete' })
    expect(after(told, { name: 'remove-agreement', agreement: 'a7' }).plan.plan.agreements).toHaveLength(13)
  })

  it('has a new agreement under the id that a device gave it', () => {
    const { agreement: _, ...command } = written(toOma)
    expect(after(planPresented(), command).plan.plan.agreements).toMatchObject([{ id: 'n300' }])
    expect(after(planPresented(), written(toOma)).plan.plan.agreements).toMatchObject([{ id: 'oma' }])
  })

  it('is not accepted while something is to be asked still, and is returned for that instead (G15, G17)', () => {
    const { watches: _, ...unwatched } = toOma
    const told = after(planPresented(), written(unwatched))
    expect(refusal(told, accept)).toMatchObject({
      code: 'plan-incomplete',
      gaps: [{ agreement: 'oma', code: 'watches' }, { code: 'initiative' }],
    })
    const gaps = [{ agreement: 'oma', code: 'watches' as const }, { code: 'initiative' as const }]
    const returned = after(told, { name: 'return-for-detail', gaps })
    expect(returned).toMatchObject({ state: 'day', plan: { returns: [{ gaps }], refusals: [] } })
    const asked = after(returned, written(toOma), initiative, accept)
    expect(asked.state).toBe('plan-accepted')
  })

  it('is decided on once the family tells it, not before', () => {
    const arrived = dayAfter(scheduledTrajectory(), [{ name: 'begin-day' }, 0], [enter('johan'), 1])
    const told = after(arrived, written(toOma), initiative)
    const early: readonly TrajectoryCommand[] = [
      accept,
      refuse,
      { name: 'return-for-detail', gaps: [{ code: 'initiative' }] },
    ]
    for (const command of early) expect(refusal(told, command)).toEqual({ code: 'not-presented' })
  })

  it('is accepted whole, with the name of who has the mandate; there is no field for a condition (G16)', () => {
    expect(Object.keys(trajectoryCommands['accept-plan'].body.shape)).toEqual(['holder'])
    const { preparation } = planPresented()
    const mandate = { legalContext: 'ordered', name: 'Petra Devos', decidesBy: '2026-06-20' } as const
    const record = after(
      planPresented({ preparation: { ...preparation, mandate } }),
      written(toOma),
      initiative,
      accept,
    )
    expect(record).toMatchObject({ state: 'plan-accepted', plan: { acceptance: { holder: 'Petra Devos' } } })
    expect(planAccepted().plan.acceptance).not.toHaveProperty('holder')
    expect(planAccepted().conference.current?.periods.at(-1)?.until).toBeDefined()
  })

  it('is theirs who were there, also on the phone; not of who informed them or did not come (G19)', () => {
    expect(planAccepted().plan.acceptance?.owners).toEqual(['johan', 'edith'])
  })

  it('is refused as unsafe or unlawful only, and the family may go on with it (G16)', () => {
    const shape = trajectoryCommands['refuse-plan'].body.shape
    expect(shape.ground.options).toEqual(['unsafe', 'unlawful'])
    const told = after(planPresented(), written(toOma), initiative)
    expect(refusal(told, { ...refuse, requirement: 'm9' })).toEqual({ code: 'minimum-requirement-unknown' })
    const refused = after(told, refuse)
    expect(refused).toMatchObject({
      state: 'plan-refused',
      plan: { refusals: [{ ground: 'unsafe', holder: 'Petra' }] },
    })
    expect(refusal(refused, accept)).toMatchObject({ code: 'command-not-allowed' })
    const on = after(refused, { name: 'write-on' }, written({ ...toOma, what: 'slaapt bij oma' }), accept)
    expect(on).toMatchObject({ state: 'plan-accepted', plan: { refusals: [{ ground: 'unsafe' }] } })
  })

  it('without a meeting is written and accepted while it waits for its evaluation', () => {
    const record = trajectoryWith()
    const planWithoutMeeting = { madeOn: '2026-06-01', madeBy: 'Tante Edith' }
    const made: TrajectoryRecord = {
      ...record,
      state: 'evaluation-due',
      circle: scheduledTrajectory().circle,
      preparation: { ...record.preparation, planWithoutMeeting },
    }
    const accepted = after(made, written(toOma), initiative, accept)
    expect(accepted).toMatchObject({ state: 'evaluation-due', plan: { acceptance: { owners: [] } } })
    expect(refusal({ ...made, preparation: record.preparation }, written(toOma))).toEqual({ code: 'plan-settled' })
  })

  it('holds no more than one item of the table does', () => {
    const long = Array.from({ length: 80 }, (_, index) => ({ ...toOma, id: `a${index}`, what: 'x'.repeat(500) }))
    const full = after(planPresented(), ...long.map(written))
    expect(refusal(full, written({ ...toOma, id: 'more' }))).toEqual({ code: 'plan-full' })
    expect(refusal(full, written({ ...toOma, id: 'a1' }))).toBeUndefined()
    const words = Array.from({ length: 20 }, () => ({ text: 'x'.repeat(3000) }))
    expect(refusal(full, { ...initiative, texts: words })).toEqual({ code: 'plan-full' })
  })
})

describe('a yes of who was not there', () => {
  const need = { kind: 'person', person: 'rita' } as const
  const accepted = planAccepted({ ...toOma, needs: [need] })
  const on = '2026-06-13'
  const no = { name: 'answer-consent', agreement: 'oma', need, answer: 'no', on } as const

  it('is asked after the acceptance, which a no does not touch: that one agreement goes back (G16)', () => {
    const asked = after(accepted, { name: 'ask-consent', agreement: 'oma', need, on })
    expect(asked.plan.plan.agreements[0]?.needs).toEqual([{ ...need, askedOn: on }])
    const back = after(asked, no)
    expect(back).toMatchObject({ state: 'plan-accepted', plan: { acceptance: accepted.plan.acceptance } })
    expect(back.plan.plan.agreements[0]?.needs).toMatchObject([{ answer: 'no' }])
  })

  it('opens only the agreement that went back, until the circle settled it', () => {
    const other = written({ ...toOma, id: 'new' })
    expect(refusal(accepted, written(toOma))).toEqual({ code: 'plan-settled' })
    const back = after(accepted, no)
    expect(refusal(back, other)).toEqual({ code: 'plan-settled' })
    const settled = after(back, written({ ...toOma, what: 'gaat elke zaterdag naar oma' }))
    expect(settled.plan.acceptance).toEqual(accepted.plan.acceptance)
    expect(refusal(settled, written(toOma))).toEqual({ code: 'plan-settled' })
  })

  it('is asked of nobody else, and not in the future', () => {
    expect(refusal(accepted, { ...no, need: { kind: 'service', name: 'Het Nest' } })).toEqual({
      code: 'consent-not-needed',
    })
    expect(refusal(accepted, { ...no, agreement: 'a9' })).toEqual({ code: 'agreement-unknown' })
    expect(refusal(accepted, { ...no, on: '2026-06-14' })).toEqual({ code: 'decided-in-future' })
  })
})

describe('a plan while a device has the pen', () => {
  const take = { name: 'take-pen', device: 'phone', number: 1 } as const
  const told = after(planPresented(), written(toOma), initiative, take)
  const beside: readonly TrajectoryCommand[] = [
    written(toOma),
    { name: 'remove-agreement', agreement: 'oma' },
    initiative,
    { name: 'return-for-detail', gaps: [{ code: 'initiative' }] },
    accept,
    refuse,
  ]

  it.each(beside)('is not written nor decided on beside it: $name', command => {
    expect(refusal(told, command)).toEqual({ code: 'pen-taken' })
  })

  it('is decided on by what the device wrote down', () => {
    const context = trajectoryContextOf({ by: fatima, at: minute(400) })
    const queued = { id: 'a1', device: 'phone', pen: 1, occurredAt: minute(399), certainty: 'exact' } as const
    expect(decideQueued(told, { ...queued, command: accept }, context).outcome).toBe('stored')
  })

  it('is worked on again once it is accepted, and after a refusal', () => {
    const refused = { ...told, state: 'plan-refused' as const }
    expect(after(refused, { name: 'write-on' }).state).toBe('day')
    const answered = { ...toOma, needs: [{ kind: 'person' as const, person: 'rita' }] }
    const accepted = after(planAccepted(answered), take)
    const need = { kind: 'person', person: 'rita' } as const
    const asked = after(accepted, { name: 'ask-consent', agreement: 'oma', need, on: '2026-06-13' })
    expect(asked.plan.plan.agreements[0]?.needs[0]).toMatchObject({ askedOn: '2026-06-13' })
  })
})
