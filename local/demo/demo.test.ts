import {
  addDays,
  dayIn,
  evolve,
  initialReferral,
  nextStep,
  type ReferralEvent,
  replayTrajectory,
  type Signal,
  signals,
  workingDaysBetween,
  workingDaysForStep,
} from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { johanPrepared } from './prepared/johanSteps.ts'
import { eventsOf } from './referral.ts'
import { demoReferrals, demoTrajectories } from './seed.ts'
import { demoGrants } from './tenants.ts'

const moments = [
  ['a Thursday in spring', '2026-04-23T09:00:00.000Z'],
  ['a Sunday night', '2026-11-22T01:00:00.000Z'],
  ['New Year’s morning', '2027-01-01T07:00:00.000Z'],
  ['a leap day', '2028-02-29T15:30:00.000Z'],
  ['just after the clock changed', '2026-03-29T01:10:00.000Z'],
] as const

const share = (all: readonly unknown[], some: readonly unknown[]): number => (100 * some.length) / all.length
const first = (events: readonly ReferralEvent[]) => events.find(event => event.type === 'submitted')
const outcome = (events: readonly ReferralEvent[]): string => events.at(-1)?.type ?? ''

describe.each(moments)('the demo data made on %s', (_name, now) => {
  const grants = demoGrants(Number(now.slice(0, 4)))
  const all = demoReferrals(now).map(referral => ({
    id: referral.id,
    region: referral.tenant.region,
    referral,
    events: eventsOf(referral, grants),
  }))
  const trajectories = demoTrajectories(all, now)
  const ended = all.filter(({ events }) =>
    ['accepted', 'declined', 'redirected', 'withdrawn'].includes(outcome(events)),
  )
  const open = all.filter(one => !ended.includes(one))

  it('has some two hundred referrals over eight months, each with a number of its own', () => {
    expect(all.length).toBeGreaterThan(180)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { events } of all) {
      expect(first(events)?.at.slice(0, 10) ?? '').toSatisfy(day => day >= addDays(now.slice(0, 10), -248))
    }
  })

  it('is history: in order, and nothing of it later than now', () => {
    for (const { events } of all) {
      const moments = events.map(({ at }) => at)
      expect(moments.toSorted()).toEqual(moments)
      expect(moments.at(-1)?.localeCompare(now)).toBeLessThanOrEqual(0)
    }
  })

  it('has the published rates', () => {
    expect(
      share(
        all,
        all.filter(({ events }) => first(events)?.source === 'professional'),
      ),
    ).toSatisfy(n => n > 71 && n < 80)
    expect(
      share(
        ended,
        ended.filter(({ events }) => outcome(events) === 'accepted'),
      ),
    ).toSatisfy(n => n > 84 && n < 90)
    const leads = ended
      .filter(({ events }) => outcome(events) === 'accepted')
      .map(({ events }) => (Date.parse(events.at(-1)?.at ?? '') - Date.parse(first(events)?.at ?? '')) / 86_400_000)
      .sort((a, b) => a - b)
    expect(leads[0]).toBeGreaterThan(0.5)
    expect(leads[Math.floor(leads.length / 2)]).toSatisfy(days => days > 7 && days < 11)
  })

  it('leaves a dozen for the regional manager of the east, three of them too late', () => {
    const today = dayIn(now, 'Europe/Brussels')
    const east = open.filter(({ region }) => region === 'oost')
    expect(east).toHaveLength(12)
    const late = east.filter(
      ({ events }) =>
        workingDaysBetween(dayIn(waitingSince(events), 'Europe/Brussels'), today) >
        workingDaysForStep(signalsIn(events)),
    )
    expect(late).toHaveLength(3)
    expect(new Set(east.flatMap(({ events }) => signalsIn(events)))).toEqual(new Set(signals))
    const steps = new Set(east.map(({ events }) => nextStepOf(events)))
    expect(steps).toEqual(new Set(['call-for-intake', 'record-intake', 'word-question', 'decide']))
  })

  it('has a family six days before its conference: fifteen invited, answers of every kind, two not yet decided about', () => {
    const johan = all.find(({ referral }) => referral.prepared === johanPrepared)
    const events = trajectories.get(johan?.id ?? '')
    const trajectory = replayTrajectory(events ?? [])
    if (trajectory.state === 'none') throw new Error('no trajectory')
    expect(trajectory.state).toBe('scheduled')
    expect(trajectory.preparation.day?.day).toBe(addDays(dayIn(now, 'Europe/Brussels'), 6))
    const { people } = trajectory.circle
    const answers = people.flatMap(({ invitation }) => invitation?.answer?.answer ?? [])
    expect(new Set(answers)).toEqual(new Set(['yes', 'no', 'maybe']))
    expect(people.filter(({ decision }) => decision?.kind === 'invite')).toHaveLength(15)
    expect(people.filter(({ decision }) => decision === undefined)).toHaveLength(2)
    expect(people.filter(({ invitation }) => invitation?.sent !== undefined).length).toBeGreaterThan(answers.length)
    const moments = (events ?? []).map(({ at }) => at)
    expect(moments.toSorted()).toEqual(moments)
    expect(moments.at(-1)?.localeCompare(now)).toBeLessThanOrEqual(0)
  })

  it('leads one conference of each kind to a day that is set, all with the coordinator who signs in', () => {
    const prepared = all.filter(({ referral }) => referral.prepared !== undefined)
    const led = prepared.map(({ referral }) => replayTrajectory(trajectories.get(referral.id) ?? []))
    const records = led.flatMap(one => (one.state === 'none' ? [] : [one]))
    expect(records.map(({ state, variant }) => [variant, state])).toEqual(
      ['family', 'restorative', 'neighbourhood', 'learning-circle'].map(variant => [variant, 'scheduled']),
    )
    expect(new Set(records.map(({ assignment }) => assignment.coordinator?.person))).toEqual(new Set(['ann']))
    const [, restorative, neighbourhood, learning] = records.map(({ circle }) => circle.people)
    const parties = restorative?.filter(({ part }) => part === 'main-person') ?? []
    expect(parties.map(({ side, party }) => [side, party?.consent])).toEqual([
      ['didHarm', 'yes'],
      ['harmed', 'yes'],
    ])
    const spokespersons = neighbourhood?.filter(({ part }) => part === 'spokesperson') ?? []
    expect(new Set(spokespersons.map(({ group }) => group)).size).toBe(3)
    expect(learning?.map(({ part }) => part)).toEqual(expect.arrayContaining(['main-person', 'teacher']))
  })

  it('has trajectories that look for a coordinator, are prepared, planned, stopped, and have a plan without a meeting', () => {
    const states = new Set([...trajectories.values()].map(events => replayTrajectory(events).state))
    expect(states).toEqual(new Set(['matching', 'preparation', 'scheduled', 'stopped', 'evaluation-due']))
  })

  it('holds the Johan case, with its intake and an open question', () => {
    const johan = open.filter(({ events }) => first(events)?.title === 'Johan Vermeulen')
    expect(johan.map(({ events }) => nextStepOf(events))).toEqual(['decide'])
  })
})

it('is the same each time', () => {
  const [, now] = moments[0]
  expect(demoReferrals(now)).toEqual(demoReferrals(now))
})

const signalsIn = (events: readonly ReferralEvent[]): readonly Signal[] => first(events)?.signals ?? []

function nextStepOf(events: readonly ReferralEvent[]): string | undefined {
  const referral = events.reduce(evolve, initialReferral)
  return referral.state === 'draft' ? undefined : nextStep(referral)
}

/** The moment since which the current step has been waiting. */
function waitingSince(events: readonly ReferralEvent[]): string {
  const now = nextStepOf(events)
  const since = events.findLast(
    (_, index) => nextStepOf(events.slice(0, index)) !== now && nextStepOf(events.slice(0, index + 1)) === now,
  )
  return since?.at ?? ''
}
