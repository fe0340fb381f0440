import {
  type Agreement,
  addDays,
  addMonths,
  type Day,
  type Tenant,
  type TrajectoryEvent,
  type VariantId,
} from '@kring/domain'
import { johansAgreements } from '@kring/domain/test-data/johanPlan'
import { leen } from '@kring/domain/test-data/referrals'
import { fatima, system } from '@kring/domain/test-data/trajectories'
import type { Chance } from './chance.ts'

type Given = {
  readonly chance: Chance
  readonly id: string
  readonly tenant: Tenant
  readonly variant: VariantId
  readonly themes: readonly string[]
  readonly acceptedOn: Day
}

type Carriers = NonNullable<Agreement['who']>

const reasons = ['situation-changed', 'no-motivation', 'network-too-small', 'other', 'withdrawn'] as const
const [template] = johansAgreements

/** The events of a trajectory from the acceptance on, of one of many lives. */
export function trajectoryOf({ chance, id, tenant, variant, themes, acceptedOn }: Given): readonly TrajectoryEvent[] {
  const events: TrajectoryEvent[] = []
  let today = acceptedOn
  let [people, agreements, conferences] = [0, 0, 0]
  const there: string[] = []
  const later = (most: number): void => {
    today = addDays(today, chance.between(0, most))
  }
  const now = (time = '12:00'): { readonly at: string } => ({ at: `${today}T${time}:00.000Z` })
  const add = (event: TrajectoryEvent): void => void events.push(event)
  const by = fatima

  const person = (part: 'main-person' | 'circle' | 'professional'): void => {
    people += 1
    const born = { birthDate: `${chance.between(1950, 2022)}-06-15` }
    add({
      type: 'person-added',
      ...now(),
      by,
      person: `p${people}`,
      details: { name: `P ${people}`, ...(chance.percent(70) ? born : { isChild: chance.percent(20) }) },
      part,
      known: { since: chance.pick(['intake', 'preparation']) },
    })
    if (chance.percent(85)) {
      add({ type: 'person-invited', ...now(), by, person: `p${people}` })
      there.push(`p${people}`)
    }
  }
  const agreement = (): void => {
    agreements += 1
    const who = chance.pick<Carriers>([
      { kind: 'everyone' },
      { kind: 'some', people: ['p1'], services: [] },
      { kind: 'some', people: [`p${people}`], services: [] },
      { kind: 'some', people: ['p1'], services: ['de thuiszorg'] },
    ])
    if (template === undefined) return
    add({ type: 'agreement-written', ...now(), by, agreement: { ...template, id: `a${agreements}`, who, needs: [] } })
  }

  add({
    type: 'started',
    ...now(),
    by: leen,
    id,
    tenant: tenant.id,
    region: tenant.region,
    variant,
    source: 'professional',
    themes,
    signals: [],
    setting: { groups: [] },
    organisations: [],
    wanted: { region: tenant.region, languages: [], skills: [], notFrom: [] },
    questions: [],
    requirements: [],
    supervisor: { name: 'Leen' },
  })
  const stop = (): readonly TrajectoryEvent[] => {
    later(5)
    add({ type: 'stopped', ...now(), by: leen, reason: chance.pick(reasons) })
    return events
  }
  if (chance.percent(8)) return events
  later(14)
  add({ type: 'assigned', ...now(), by, person: 'fatima' })
  if (chance.percent(10)) {
    later(10)
    add({ type: 'released', ...now(), by: leen, person: 'fatima', reason: 'illness' })
    later(10)
    add({ type: 'assigned', ...now(), by, person: 'omar' })
  }
  const contact = (outcome: 'spoken' | 'no-answer', kind: 'circle' | 'referrer'): void =>
    add({
      type: 'contact-logged',
      ...now(),
      by,
      contact: { id: `c${events.length}`, kind, channel: 'phone', outcome, minutes: 5, at: now().at },
    })
  contact('no-answer', 'circle')
  contact('spoken', 'referrer')
  later(8)
  if (chance.percent(92)) contact('spoken', 'circle')
  if (chance.percent(10)) return stop()
  person('main-person')
  for (let more = chance.between(1, 9); more > 0; more -= 1) person('circle')
  for (let more = chance.between(0, 2); more > 0; more -= 1) person('professional')
  if (chance.percent(15) && people > 2)
    add({ type: 'person-removed', ...now(), by, person: 'p2', reason: chance.pick(['mistake', 'own-wish']) })
  later(40)
  if (chance.percent(10)) return stop()
  if (chance.percent(8)) return events

  const hold = (): 'accepted' | 'refused' | 'open' => {
    conferences += 1
    const local = { day: today, time: '10:00', timeZone: tenant.timeZone, startsAt: now('09:00').at, place: 'Zaal' }
    add({ type: 'day-set', ...now('07:00'), by, revision: conferences, ...local })
    const begins = chance.pick(['00:30', '09:00', '23:30'])
    add({ type: 'day-begun', ...now(begins), by, day: conferences })
    for (const one of there) {
      if (chance.percent(80)) add({ type: 'room-entered', ...now('09:05'), by, person: one, way: 'in-room' })
      if (chance.percent(10)) add({ type: 'person-missed', ...now('09:40'), by, person: one })
    }
    if (chance.percent(8)) {
      add({ type: 'day-broken-off', ...now('10:00'), by, reason: 'illness' })
      today = addDays(today, 14)
      return 'open'
    }
    add({ type: 'phase-begun', ...now('10:00'), by, phase: 'information' })
    const begun = chance.between(10, 30)
    add({ type: 'phase-begun', ...now(`11:${begun}`), by, phase: 'private' })
    const ended = { at: `${today}T1${chance.between(2, 4)}:${chance.between(10, 59)}:00.000Z` }
    add({ type: 'private-time-ended', ...ended, by })
    add({ type: 'phase-begun', at: `${today}T15:30:00.000Z`, by, phase: 'presentation' })
    for (let more = chance.between(1, 12); more > 0; more -= 1) agreement()
    if (chance.percent(10)) add({ type: 'agreement-removed', ...now('15:40'), by, agreement: 'a1' })
    if (chance.percent(10)) {
      add({ type: 'plan-refused', ...now('16:00'), by, ground: 'unsafe', reason: 'Zo.', holder: 'Mr. X' })
      if (chance.percent(50)) return 'refused'
      // The mandate holder decides again, in another month perhaps.
      today = addDays(today, chance.between(1, 40))
      add({ type: 'plan-reopened', ...now(), by })
    }
    add({ type: 'plan-accepted', ...now('16:10'), by, agreements, owners: [] })
    // A correction afterwards: somebody was there with a profession after all.
    if (chance.percent(10) && there.includes('p2'))
      add({ type: 'role-set', ...now(), by, person: 'p2', part: 'professional' })
    return 'accepted'
  }

  let outcome: 'accepted' | 'refused' | 'open' = 'open'
  let from = today
  if (chance.percent(15)) {
    for (let more = chance.between(1, 5); more > 0; more -= 1) agreement()
    add({ type: 'planned-without-meeting', ...now(), by, madeOn: today, madeBy: 'p1' })
    if (chance.percent(70)) add({ type: 'plan-accepted', ...now(), by, agreements, owners: [] })
    outcome = 'accepted'
  } else {
    for (let tries = 0; outcome === 'open' && tries < 3; tries += 1) {
      outcome = hold()
      const begun = events.findLast(event => event.type === 'day-begun')
      if (begun !== undefined) from = dayAt(begun.at, tenant)
    }
    if (outcome === 'open') return events
  }
  for (let round = 0; round < 2; round += 1) {
    if (outcome === 'refused') {
      if (chance.percent(40)) return chance.percent(50) ? stop() : events
    } else if (!evaluate()) return events
    add({ type: 'reconvened', ...now(), by })
    later(60)
    if (chance.percent(30)) return chance.percent(50) ? stop() : events
    outcome = hold()
    if (outcome === 'open') return events
    const begun = events.findLast(event => event.type === 'day-begun')
    if (begun !== undefined) from = dayAt(begun.at, tenant)
  }
  return events

  /** The evaluations of a plan; whether the family meets again. */
  function evaluate(): boolean {
    if (chance.percent(10)) return false
    const due = addMonths(from, 1)
    today = latest(today, due)
    add({ type: 'evaluation-due', ...now('06:00'), by: system, moment: 'months-1', dueOn: due })
    for (let more = chance.between(0, 8); more > 0; more -= 1) voice()
    if (chance.percent(30))
      add({
        type: 'rated',
        ...now(),
        by,
        person: 'p1',
        group: chance.pick(['main-person', 'young-main-person']),
        scores: { conference: chance.between(1, 10), plan: chance.percent(50) ? chance.between(1, 10) : undefined },
      })
    if (chance.percent(12)) return false
    today = addDays(today, chance.between(0, 25))
    completed('goes-on')
    for (const months of [6, 12] as const) {
      if (!chance.percent(40)) return chance.percent(25)
      today = latest(today, addMonths(from, months))
      add({ type: 'evaluation-due', ...now('06:00'), by: system, moment: `months-${months}`, dueOn: today })
      later(10)
      if (chance.percent(80)) helpUsed()
      if (chance.percent(10)) helpUsed()
      completed('adjust')
    }
    if (chance.percent(30)) add({ type: 'closed', ...now(), by })
    return events.at(-1)?.type !== 'closed' && chance.percent(30)
  }

  function voice(): void {
    const said = () => ({
      group: 'circle' as const,
      scores: {
        coordinator: chance.between(1, 10),
        conference: chance.percent(60) ? chance.between(1, 10) : undefined,
      },
      statements: {},
    })
    const first = said()
    add({ type: 'voice-counted', ...now(), by: system, conference: conferences, now: first })
    // Changed their mind.
    if (chance.percent(20))
      add({ type: 'voice-counted', ...now(), by: system, conference: conferences, before: first, now: said() })
  }

  function helpUsed(): void {
    const use = chance.pick(['none', 'less', 'same', 'more'] as const)
    add({ type: 'help-used-recorded', ...now(), by, help: { use, saidBy: 'p1' } })
  }

  function completed(result: 'goes-on' | 'adjust'): void {
    for (let number = 1; number <= agreements; number += 1) {
      const check = (): void =>
        add({
          type: 'agreement-checked',
          ...now(),
          by,
          check: { agreement: `a${number}`, result: chance.pick(['fully', 'partly', 'not', 'not-now']), saidBy: 'p1' },
        })
      if (chance.percent(80)) check()
      if (chance.percent(10)) check()
    }
    const afterDays = Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000)
    add({ type: 'evaluation-completed', ...now(), by, outcome: result, afterDays, saidBy: 'p1' })
  }
}

const latest = (...days: readonly [Day, ...Day[]]): Day => days.toSorted().at(-1) ?? days[0]

/** The day of an instant at the tenant's. */
const dayAt = (at: string, { timeZone }: Tenant): Day => new Date(at).toLocaleDateString('sv', { timeZone })
