import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coordinatorAfter,
  coordinatorContext,
  coordinatorHistory,
  coordinatorHistoryFor,
  coordinatorEvents as events,
  givenCoordinator as given,
  linde,
  coordinatorCommandNamed as named,
  oost,
  threeDays,
} from '../../test-data/coordinators.ts'
import { commandNamesOf, isAllowedIn } from '../commandRegistry.ts'
import { isSameOrganisation, overlap } from './affiliations.ts'
import { type CoordinatorCommand, coordinatorCommands } from './commands.ts'
import { coordinatorDecider } from './coordinatorDecider.ts'
import { type CoordinatorEvent, coordinatorEventSpecs, coordinatorEventTypes } from './events.ts'
import { replayCoordinator } from './evolve.ts'
import { type CoordinatorPart, coordinatorParts } from './partNames.ts'
import { coordinatorPartsChangedBy, coordinatorRevisionsOf } from './parts.ts'
import type { Coordinator, CoordinatorRecord } from './state.ts'
import { attendedDays, isTrained, trainingLength } from './training.ts'

const names = commandNamesOf(coordinatorCommands)

/** The part of which each field of the record is; written out by hand. */
const partOf = {
  state: 'state',
  ended: 'state',
  region: 'state',
  person: 'details',
  country: 'details',
  name: 'details',
  email: 'details',
  phone: 'details',
  home: 'details',
  engagement: 'details',
  languages: 'details',
  supervisor: 'details',
  skills: 'wishes',
  gender: 'wishes',
  background: 'wishes',
  affiliations: 'affiliations',
  affiliationsConfirmedOn: 'affiliations',
  availability: 'availability',
  training: 'training',
  papers: 'papers',
} as const satisfies Readonly<Record<keyof CoordinatorRecord, CoordinatorPart>>

function partsThatDiffer(before: Coordinator, after: Coordinator): readonly CoordinatorPart[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const fields = Object.entries(partOf).filter(([field]) => one.get(field) !== other.get(field))
  return [...new Set(fields.map(([, part]) => part))]
}

describe.each(names)('the command %s', name => {
  const from = coordinatorHistoryFor(named[name])
  const { decided } = given(...from).when(named[name])
  const happened = decided.ok ? decided.events : []

  it('causes the events that it declares, which change the parts that it declares', () => {
    expect(happened.map(({ type }) => type)).toEqual(Object.keys(coordinatorCommands[name].events))
    let state = replayCoordinator(from)
    for (const event of happened) {
      const after = coordinatorDecider.evolve(state, event)
      for (const part of partsThatDiffer(state, after)) expect(coordinatorPartsChangedBy(event)).toContain(part)
      state = after
    }
  })

  it('is based on every part that it changes, unless it makes the record', () => {
    const basedOn = new Set<CoordinatorPart>(coordinatorCommands[name].basedOn)
    if (from.length === 0) return expect(basedOn.size).toBe(0)
    for (const part of happened.flatMap(coordinatorPartsChangedBy)) expect(basedOn).toContain(part)
  })

  it('is the same after a stay in a table, by its frozen schemas', () => {
    for (const { type, at, by, ...payload } of happened) {
      const spec = coordinatorEventSpecs[type]
      const stored = JSON.parse(JSON.stringify(spec.contentOf(payload)))
      expect(spec.parse(spec.version, stored)).toEqual(payload)
    }
  })

  it('is refused in every other state', () => {
    const states = { none: [], active: coordinatorHistory, ended: [...coordinatorHistory, events.ended()] }
    for (const [state, history] of Object.entries(states)) {
      if (isAllowedIn(coordinatorCommands[name], state)) continue
      given(...history)
        .when(named[name])
        .isRefusedAs('command-not-allowed')
    }
  })
})

it('every kind of event is caused by a command, but for an erasure', () => {
  const declared = names.flatMap(name => Object.keys(coordinatorCommands[name].events))
  // An erasure is the operator's work, outside the product.
  expect([...declared, 'erased'].toSorted()).toEqual([...coordinatorEventTypes].sort())
})

it('what a person said or is stays out of the open part of an event', () => {
  const open = coordinatorEventTypes.flatMap(type =>
    coordinatorEventSpecs[type].versions.flatMap(({ open }) => Object.keys(open.shape)),
  )
  expect([...new Set(open)].sort()).toEqual(['affiliation', 'country', 'days', 'on', 'region', 'session'])
})

it('the revision of a part is the number of the last event that changed it', () => {
  expect(coordinatorRevisionsOf(coordinatorHistory)).toEqual({
    details: 1,
    papers: 1,
    training: 3,
    affiliations: 4,
    availability: 1,
    wishes: 1,
    state: 1,
  })
  expect(Object.keys(coordinatorRevisionsOf([])).sort()).toEqual([...coordinatorParts].sort())
})

describe('the details', () => {
  const { register } = named

  it('may be in Arabic script, and the name is kept as it is written', () => {
    const { decided } = given().when({ ...register, fullName: 'فاطمة العمراني' })
    expect(decided).toMatchObject({ ok: true, events: [{ details: { name: 'فاطمة العمراني' } }] })
  })
  it('are refused with an address or number that cannot be one, and with a language twice', () => {
    given()
      .when({ ...register, email: 'fatima@' })
      .isRefusedAs('coordinator-email-unfit')
    given()
      .when({ ...register, phone: 'bel me' })
      .isRefusedAs('coordinator-phone-unfit')
    given()
      .when({ ...register, languages: ['nl', 'nl'] })
      .isRefusedAs('listed-twice')
  })
  it('name another than the coordinator as who supports them (G9)', () => {
    given()
      .when({ ...register, supervisor: { name: 'Fatima', subject: 'fatima' } })
      .isRefusedAs('own-supervisor')
  })
})

describe('affiliations', () => {
  const add = named['add-affiliation']
  const withLinde = events.affiliationAdded({ ...add, id: 'a2' })
  const after = given(...coordinatorHistory, withLinde)

  it('are refused when they end before they begin', () => {
    given(...coordinatorHistory)
      .when({ ...add, until: '2023-12-31' })
      .isRefusedAs('period-reversed')
    given(...coordinatorHistory)
      .when({ name: 'end-affiliation', affiliation: 'a1', until: '2020-08-31' })
      .isRefusedAs('period-reversed')
  })
  it('with the same organisation twice are refused, under whatever spelling of the name', () => {
    after.when(add).isRefusedAs('affiliation-twice')
    after.when({ ...add, organisation: { name: 'jeugdhulp  de LINDE' } }).isRefusedAs('affiliation-twice')
  })
  it('are another when of another kind, or of other days', () => {
    after.when({ ...add, kind: 'board' }).leadsTo({ type: 'affiliation-added' })
    after.when({ ...add, from: '2021-01-01', until: '2023-12-31' }).leadsTo({ type: 'affiliation-added' })
  })
  it('are at most forty', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      events.affiliationAdded({ id: `m${index}`, organisation: { name: `School ${index}` }, kind: 'client' }),
    )
    given(events.registered(), ...many)
      .when(add)
      .isRefusedAs('too-many-affiliations')
  })
  it('that nobody knows cannot end', () => {
    given(...coordinatorHistory)
      .when({ name: 'end-affiliation', affiliation: 'nowhere', until: '2026-04-30' })
      .isRefusedAs('affiliation-unknown')
  })
  it('of one kind with one organisation never overlap, whatever is added and ended', () => {
    const day = fc.constantFrom('2020-01-01', '2022-06-30', '2024-01-01', '2026-12-31')
    const organisation = fc.constantFrom({ tenant: linde, name: 'De Linde' }, { name: 'de linde' }, { name: 'CAW' })
    const period = fc.record({ from: day, until: day }, { requiredKeys: [] })
    const command = fc.oneof(
      fc.tuple(organisation, period).map(
        ([organisation, period]): CoordinatorCommand => ({
          name: 'add-affiliation',
          organisation,
          kind: 'board',
          ...period,
        }),
      ),
      fc
        .tuple(fc.constantFrom('t0', 't1', 't2'), day)
        .map(([affiliation, until]): CoordinatorCommand => ({ name: 'end-affiliation', affiliation, until })),
    )
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), commands => {
        let state = replayCoordinator([events.registered()])
        for (const [index, one] of commands.entries()) {
          const decided = coordinatorDecider.decide(state, one, coordinatorContext({ newId: `t${index}` }))
          if (decided.ok) state = decided.events.reduce(coordinatorDecider.evolve, state)
        }
        if (state.state === 'none') throw new Error('it was registered')
        for (const [index, one] of state.affiliations.entries())
          for (const other of state.affiliations.slice(index + 1))
            expect(isSameOrganisation(one.organisation, other.organisation) && overlap(one, other)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
  it('are confirmed on the day it is where the coordinator works', () => {
    given(...coordinatorHistory)
      .when(named['confirm-affiliations'], coordinatorContext({ at: '2026-04-28T22:30:00.000Z' }))
      .leadsTo({ type: 'affiliations-confirmed', on: '2026-04-29' })
  })
})

describe('papers', () => {
  const papers = named['set-papers']
  const record = given(...coordinatorHistory)

  it('that end before they begin are refused', () => {
    const reversed = { from: '2026-02-01', until: '2026-01-31' }
    record.when({ ...papers, conduct: reversed }).isRefusedAs('period-reversed')
    record.when({ ...papers, insurance: reversed }).isRefusedAs('period-reversed')
    record.when({ name: 'grant-certificate', ...reversed }).isRefusedAs('period-reversed')
  })
  it('are not signed on a day that is still to come', () => {
    record.when({ ...papers, secrecy: '2026-04-29' }).isRefusedAs('day-in-future')
    record.when({ ...papers, informationNote: '2026-04-29' }).isRefusedAs('day-in-future')
    record.when({ ...papers, secrecy: '2026-04-28' }).leadsTo({ type: 'papers-set' })
  })
  it('leave the certificate as it is', () => {
    const after = coordinatorAfter(...coordinatorHistory, events.certificateGranted(), events.papersSet({}))
    expect(after.papers).toEqual({ certificate: { from: '2023-05-01', until: '2028-03-31' } })
  })
})

describe('a certificate (G8)', () => {
  const grant = named['grant-certificate']
  const expired = [...coordinatorHistory, events.certificateGranted('2023-05-01', '2026-03-31')]

  it('is refused before the whole training was attended', () => {
    given(events.registered(), events.attended('2023-03-04', '2023-03-05'))
      .when(grant)
      .isRefusedAs('training-too-short')
  })
  it('does not count a day twice, nor one that is still to come', () => {
    const twice = [events.registered(), events.attended('2023-03-04', '2023-03-05'), events.attended('2023-03-05')]
    given(...twice)
      .when(grant)
      .isRefusedAs('training-too-short')
    expect(attendedDays(coordinatorAfter(...twice).training, '2023-03-04')).toEqual(['2023-03-04'])
  })
  it('is extended after a return day only', () => {
    given(...expired)
      .when(grant)
      .isRefusedAs('return-day-missing')
    given(...expired, events.attended('2026-04-25'))
      .when(grant)
      .leadsTo({ type: 'certificate-granted' })
  })
  it('may be made shorter', () => {
    const shorter = { ...grant, from: '2023-05-01', until: '2026-01-01' }
    given(...expired)
      .when(shorter)
      .leadsTo({ type: 'certificate-granted' })
  })
  it('asks three days in both countries', () => {
    expect([trainingLength('BE', '2026-04-28'), trainingLength('NL', '2026-04-28')]).toEqual([3, 3])
  })

  it('is nobody’s without the whole training, whatever commands are given in whatever order', () => {
    const day = fc.constantFrom(...threeDays, '2026-04-27', '2026-04-28', '2026-04-29')
    const attendance = fc.record({ day, attended: fc.boolean() })
    const command = fc.oneof(
      fc.constantFrom<CoordinatorCommand>(...Object.values(named)),
      fc
        .uniqueArray(attendance, { selector: one => one.day, minLength: 1, maxLength: 3 })
        .map((days): CoordinatorCommand => ({ name: 'record-attendance', session: 's0', days })),
      fc.tuple(day, day).map(([from, until]): CoordinatorCommand => ({ name: 'grant-certificate', from, until })),
    )
    let granted = 0
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), commands => {
        let state: Coordinator = coordinatorDecider.initialState
        const happened: CoordinatorEvent[] = []
        for (const one of [named.register, ...commands]) {
          const decided = coordinatorDecider.decide(state, one, coordinatorContext())
          if (!decided.ok) continue
          const isGranted = decided.events.some(({ type }) => type === 'certificate-granted')
          if (isGranted && state.state !== 'none') expect(isTrained(state, '2026-04-28')).toBe(true)
          if (isGranted) granted += 1
          state = decided.events.reduce(coordinatorDecider.evolve, state)
          happened.push(...decided.events)
        }
        expect(replayCoordinator(JSON.parse(JSON.stringify(happened)))).toEqual(state)
      }),
      { numRuns: 300 },
    )
    expect(granted).toBeGreaterThan(0)
  })
})

describe('training', () => {
  const { enrol } = named

  it('is enrolled in once, in a session that exists and has a seat', () => {
    const record = given(...coordinatorHistory)
    record.when(enrol).leadsTo({ type: 'enrolled', session: 's1', days: ['2026-05-09', '2026-05-10'] })
    record.when({ ...enrol, session: 's2' }).isRefusedAs('session-unknown')
    record.when(enrol, coordinatorContext({ session: undefined })).isRefusedAs('session-unknown')
    given(...coordinatorHistory, events.enrolled('s1'))
      .when(enrol)
      .isRefusedAs('enrolled-already')
    const full = { id: 's1', region: oost, days: ['2026-05-09'], place: 'Hoeleden', seats: 2 }
    record.when(enrol, coordinatorContext({ session: { session: full, enrolled: 2 } })).isRefusedAs('session-full')
  })
  it('that was attended stays', () => {
    const record = given(...coordinatorHistory)
    record.when({ name: 'cancel-enrolment', session: 's0' }).isRefusedAs('attended-already')
    record.when({ name: 'cancel-enrolment', session: 'nowhere' }).isRefusedAs('not-enrolled')
  })
  it('is not attended before it is held', () => {
    const attend: Extract<CoordinatorCommand, { name: 'record-attendance' }> = {
      name: 'record-attendance',
      session: 's2',
      days: [{ day: '2026-06-06', attended: true }],
    }
    given(...coordinatorHistory)
      .when(attend)
      .isRefusedAs('day-in-future')
    const twice = { ...attend, days: [...attend.days, ...attend.days] }
    given(...coordinatorHistory)
      .when(twice)
      .isRefusedAs('listed-twice')
  })
})

describe('availability, wishes, region and end', () => {
  const record = given(...coordinatorHistory)

  it('refuse what cannot be', () => {
    const availability = named['set-availability']
    record.when({ ...availability, away: [{ from: '2026-07-02', until: '2026-07-01' }] }).isRefusedAs('period-reversed')
    record.when({ ...named['set-wishes'], skills: ['Hond', 'hond'] }).isRefusedAs('listed-twice')
    record.when({ name: 'move-region', region: oost }).isRefusedAs('same-region')
    record.when({ ...named.end, on: '2026-04-29' }).isRefusedAs('day-in-future')
  })
  it('who was taken back is as they were', () => {
    const ended = [...coordinatorHistory, events.ended()]
    const { decided } = given(...ended).when({ name: 'reopen' })
    expect(decided.ok && coordinatorAfter(...ended, ...decided.events)).toEqual(coordinatorAfter(...coordinatorHistory))
  })
  it('know a partner by its id, also under another name', () => {
    const tie = events.affiliationAdded({
      id: 'a3',
      organisation: { tenant: linde, name: 'De Linde' },
      kind: 'employee',
    })
    given(events.registered(), tie).when(named['add-affiliation']).isRefusedAs('affiliation-twice')
  })
})
