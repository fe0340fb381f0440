import { expect } from 'vitest'
import {
  type CoordinatorBody,
  type CoordinatorCommand,
  type CoordinatorCommandName,
  type CoordinatorContext,
  type CoordinatorDecided,
  type CoordinatorError,
  type CoordinatorEvent,
  type CoordinatorRecord,
  coordinatorDecider,
  replayCoordinator,
} from '../src/coordinators/index.ts'
import { RegionId, TenantId } from '../src/tenants/tenant.ts'
import { leen } from './referrals.ts'

export const oost = RegionId.parse('oost')
export const west = RegionId.parse('west')
export const linde = TenantId.parse('linde')

/** The manager, on Tuesday 28 April 2026 at noon in Brussels. */
export const coordinatorContext = (changes: Partial<CoordinatorContext> = {}): CoordinatorContext => ({
  by: leen,
  at: '2026-04-28T10:00:00.000Z',
  newId: 'new',
  session: { session: hoeleden, enrolled: 2 },
  ...changes,
})

const hoeleden = { id: 's1', region: oost, days: ['2026-05-09', '2026-05-10'], place: 'Hoeleden', seats: 12 }

const details: CoordinatorBody<'set-details'> = {
  fullName: 'Fatima El Amrani',
  email: 'fatima@vrijwilliger.example',
  phone: '0470 12 34 56',
  home: 'Aarschot',
  engagement: 'volunteer',
  languages: ['nl', 'fr', 'ar'],
  supervisor: { name: 'Leen Wouters', subject: 'leen' },
}

/** One example of every command; each is allowed after `coordinatorHistory`, but for what makes the record or reopens it. */
export const coordinatorCommandNamed = {
  register: { name: 'register', person: 'fatima', region: oost, country: 'BE', ...details },
  'set-details': { name: 'set-details', ...details, home: 'Leuven' },
  'set-papers': {
    name: 'set-papers',
    conduct: { from: '2026-01-10', until: '2031-01-09' },
    insurance: { from: '2026-01-01', until: '2026-12-31' },
    informationNote: '2026-01-15',
    secrecy: '2026-01-15',
  },
  enrol: { name: 'enrol', session: 's1' },
  'cancel-enrolment': { name: 'cancel-enrolment', session: 's2' },
  'record-attendance': { name: 'record-attendance', session: 's0', days: [{ day: '2026-04-11', attended: true }] },
  'grant-certificate': { name: 'grant-certificate', from: '2026-04-28', until: '2028-04-27' },
  end: { name: 'end', on: '2026-04-28', reason: 'own-wish' },
  reopen: { name: 'reopen' },
  'move-region': { name: 'move-region', region: west },
  'add-affiliation': {
    name: 'add-affiliation',
    organisation: { tenant: linde, name: 'Jeugdhulp De Linde' },
    kind: 'employee',
    from: '2024-01-01',
  },
  'end-affiliation': { name: 'end-affiliation', affiliation: 'a1', until: '2026-04-30' },
  'confirm-affiliations': { name: 'confirm-affiliations' },
  'set-availability': {
    name: 'set-availability',
    most: 3,
    away: [{ from: '2026-07-01', until: '2026-07-21' }],
    note: 'liefst ’s avonds',
  },
  'set-wishes': { name: 'set-wishes', skills: ['hond', 'gebarentaal'], gender: 'woman', background: 'Uit Tanger' },
} as const satisfies { readonly [Name in CoordinatorCommandName]: Extract<CoordinatorCommand, { name: Name }> }

const happened = { at: '2026-04-20T08:00:00.000Z', by: leen }

export const coordinatorEvents = {
  registered: (): Extract<CoordinatorEvent, { type: 'registered' }> => {
    const { fullName: name, ...known } = details
    return {
      type: 'registered',
      person: 'fatima',
      region: oost,
      country: 'BE',
      details: { name, ...known },
      ...happened,
    }
  },
  attended: (...days: readonly string[]): CoordinatorEvent => ({
    type: 'attendance-recorded',
    days: days.map(day => ({ session: 's0', day, attended: true })),
    ...happened,
  }),
  enrolled: (session = 's2', days: readonly string[] = ['2026-06-06']): CoordinatorEvent => {
    return { type: 'enrolled', session, days, ...happened }
  },
  affiliationAdded: (
    affiliation: Extract<CoordinatorEvent, { type: 'affiliation-added' }>['affiliation'] = {
      id: 'a1',
      organisation: { name: 'CLB De Brug' },
      kind: 'employee',
      from: '2020-09-01',
    },
  ): CoordinatorEvent => ({ type: 'affiliation-added', affiliation, ...happened }),
  papersSet: (papers: Extract<CoordinatorEvent, { type: 'papers-set' }>['papers']): CoordinatorEvent => {
    return { type: 'papers-set', papers, ...happened }
  },
  certificateGranted: (from = '2023-05-01', until = '2028-03-31'): CoordinatorEvent => {
    return { type: 'certificate-granted', certificate: { from, until }, ...happened }
  },
  confirmed: (on = '2026-03-02'): CoordinatorEvent => ({ type: 'affiliations-confirmed', on, ...happened }),
  ended: (on = '2026-04-20'): CoordinatorEvent => ({ type: 'ended', on, reason: 'own-wish', ...happened }),
} as const

export const threeDays = ['2023-03-04', '2023-03-05', '2023-03-11'] as const

/** A record with the whole training, an enrolment in s2 and the affiliation a1. */
export const coordinatorHistory = [
  coordinatorEvents.registered(),
  coordinatorEvents.attended(...threeDays),
  coordinatorEvents.enrolled(),
  coordinatorEvents.affiliationAdded(),
] as const satisfies readonly CoordinatorEvent[]

/** Somebody of whom nothing is missing on 28 April 2026. */
export const readyHistory = [
  ...coordinatorHistory,
  coordinatorEvents.papersSet({
    conduct: { from: '2023-02-01', until: '2028-01-31' },
    insurance: { from: '2026-01-01', until: '2026-12-31' },
    informationNote: '2023-02-01',
    secrecy: '2023-02-01',
  }),
  coordinatorEvents.certificateGranted(),
  coordinatorEvents.confirmed(),
] as const satisfies readonly CoordinatorEvent[]

export const coordinatorHistoryFor = ({ name }: CoordinatorCommand): readonly CoordinatorEvent[] => {
  if (name === 'register') return []
  return name === 'reopen' ? [...coordinatorHistory, coordinatorEvents.ended()] : coordinatorHistory
}

export function coordinatorAfter(...history: readonly CoordinatorEvent[]): CoordinatorRecord {
  const state = replayCoordinator(history)
  if (state.state === 'none') throw new Error('this history makes no record')
  return state
}

/** givenCoordinator(what happened).when(command).leadsTo(events) or .isRefusedAs(error). */
export function givenCoordinator(...history: readonly CoordinatorEvent[]) {
  const state = replayCoordinator(history)
  return {
    when(command: CoordinatorCommand, context: CoordinatorContext = coordinatorContext()) {
      const decided: CoordinatorDecided = coordinatorDecider.decide(state, command, context)
      return {
        decided,
        leadsTo: (...expected: readonly Partial<CoordinatorEvent>[]) =>
          expect(decided).toMatchObject({ ok: true, events: expected }),
        isRefusedAs: (code: CoordinatorError['code']) => expect(decided).toMatchObject({ ok: false, error: { code } }),
      }
    },
  }
}
