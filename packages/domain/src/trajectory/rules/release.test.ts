import { describe, expect, it } from 'vitest'
import { decideAt } from '../../../test-data/conferenceDays.ts'
import { after, initiative, planAccepted, planPresented, toOma, written } from '../../../test-data/presentedPlans.ts'
import type { TrajectoryCommand, TrajectoryRecord } from '../index.ts'
import { planSeenBy, planSeenByReferrer, readPlanSeen } from './planSeen.ts'

const on = '2026-06-13'
const by = ['edith']
const whole = { kind: 'whole' } as const
const toReferrer = { name: 'release-plan', recipient: { kind: 'referrer' }, scope: whole, by, on } as const
const toRita = { ...toReferrer, recipient: { kind: 'person', person: 'rita' } } as const
const two = after(
  planPresented(),
  written(toOma),
  written({ ...toOma, id: 'school', what: 'gaat naar school' }),
  initiative,
  { name: 'accept-plan' },
)
const refusal = (record: TrajectoryRecord, command: TrajectoryCommand) => {
  const decided = decideAt(record, [command, 400])
  return decided.ok ? undefined : decided.error
}

describe('the release of a plan (G19)', () => {
  it('is decided by those whose plan it is, on a day, once it is accepted', () => {
    expect(refusal(planPresented(), toReferrer)).toMatchObject({ code: 'command-not-allowed' })
    expect(refusal(two, { ...toReferrer, by: ['nobody'] })).toEqual({ code: 'person-unknown' })
    expect(refusal(two, { ...toReferrer, on: '2027-01-01' })).toEqual({ code: 'decided-in-future' })
    expect(refusal(two, { ...toReferrer, scope: { kind: 'some', agreements: ['a9'] } })).toEqual({
      code: 'agreement-unknown',
    })
  })

  it('shows nobody outside the circle anything before, and afterwards what they were given', () => {
    expect(planSeenByReferrer(two)).toBeUndefined()
    const some = after(two, { ...toReferrer, scope: { kind: 'some', agreements: ['school'] } })
    const seen = planSeenByReferrer(some)
    expect(seen).toMatchObject({ of: 2, isWhole: false, isTheirs: false })
    expect(seen && readPlanSeen(seen, 'nl').agreements).toMatchObject([
      { number: 2, sentence: expect.stringContaining('gaat naar school') },
    ])
    expect(seen).not.toHaveProperty('initiative')
    expect(JSON.stringify(seen)).not.toContain('oma')
    expect(planSeenBy(some, { id: 'rita' })).toBeUndefined()
  })

  it('shows those who were there their whole plan, and not who was in the room', () => {
    const seen = planSeenBy(two, { id: 'edith' })
    expect(seen).toMatchObject({ of: 2, isWhole: true, isTheirs: true })
    expect(planSeenBy(two, { id: 'sara' })).toBeUndefined()
    expect(planSeenBy(two, { id: 'rita' })).toBeUndefined()
  })

  it('is changed and taken back; what each received stays in the history', () => {
    const given = after(two, toRita)
    expect(planSeenBy(given, { id: 'rita' })?.agreements).toHaveLength(2)
    const release = given.plan.releases[0]?.id ?? ''
    const less = after(given, { name: 'change-release', release, scope: { kind: 'some', agreements: ['oma'] }, by, on })
    expect(planSeenBy(less, { id: 'rita' })?.agreements).toHaveLength(1)
    const back = after(less, { name: 'revoke-release', release, by: ['johan'], on })
    expect(planSeenBy(back, { id: 'rita' })).toBeUndefined()
    expect(back.plan.releases[0]?.steps).toMatchObject([
      { scope: whole, by },
      { scope: { kind: 'some', agreements: ['oma'] } },
      { by: ['johan'] },
    ])
    expect(refusal(back, { name: 'revoke-release', release, by, on })).toEqual({ code: 'nothing-new' })
    const again = after(back, toRita)
    expect(again.plan.releases).toHaveLength(1)
    expect(again.plan.releases[0]?.steps).toHaveLength(4)
  })

  it('gives nobody twice what they have', () => {
    expect(refusal(two, { ...toRita, recipient: { kind: 'person', person: 'edith' } })).toEqual({
      code: 'has-plan-already',
    })
    expect(refusal(after(two, toReferrer), toReferrer)).toEqual({ code: 'has-plan-already' })
    expect(refusal(two, { name: 'revoke-release', release: 'r9', by, on })).toEqual({ code: 'release-unknown' })
    expect(refusal(two, { name: 'change-release', release: 'r9', scope: whole, by, on })).toEqual({
      code: 'release-unknown',
    })
  })

  it('is no part of what a "no" or another acceptance changes', () => {
    expect(planAccepted().plan.releases).toEqual([])
  })
})

describe('the release of a restorative plan (HERGO)', () => {
  const [edith, other, ...others] = two.circle.people
  const onSide = (person: typeof edith, side: 'didHarm' | 'harmed') =>
    person === undefined ? [] : [{ ...person, side, part: 'main-person' as const }]
  const restorative: TrajectoryRecord = {
    ...two,
    variant: 'restorative',
    circle: { ...two.circle, people: [...onSide(edith, 'didHarm'), ...onSide(other, 'harmed'), ...others] },
  }
  const one = edith?.id ?? ''
  const both = [one, other?.id ?? '']
  const toJudge = { ...toReferrer, recipient: { kind: 'other', name: 'Jeugdrechter' } } as const

  it('goes to no judge, and to nobody else outside, without both parties', () => {
    expect(refusal(restorative, { ...toJudge, by: [one] })).toEqual({ code: 'both-sides-decide' })
    expect(refusal(restorative, { ...toReferrer, by: [one] })).toEqual({ code: 'both-sides-decide' })
    expect(refusal(restorative, { ...toJudge, by: both })).toBeUndefined()
  })

  it('is widened by both, and taken back by one alone', () => {
    const given = after(restorative, { ...toJudge, by: both, scope: { kind: 'some', agreements: ['school'] } })
    const release = given.plan.releases[0]?.id ?? ''
    const wider = { name: 'change-release', release, scope: whole, on } as const
    expect(refusal(given, { ...wider, by: [one] })).toEqual({ code: 'both-sides-decide' })
    expect(refusal(given, { name: 'revoke-release', release, by: [one], on })).toBeUndefined()
  })
})
