import type { Agreement } from '../src/plan/agreement.ts'
import type { Carriers } from '../src/plan/carriers.ts'
import type { Plan } from '../src/plan/plan.ts'
import type { Recurrence, Weekday } from '../src/plan/recurrence/recurrence.ts'

/** The circle of the example, by id. */
export const johansNames: Readonly<Record<string, string>> = {
  johan: 'Johan',
  wim: 'Wim',
  father: 'vader',
  mother: 'moeder',
  edith: 'tante Edith',
  herman: 'oom Herman',
}
export const johansNameOf = (person: string): string => johansNames[person] ?? person

const some = (...people: readonly string[]): Carriers => ({ kind: 'some', people, services: [] })
const worker: Carriers = { kind: 'some', people: [], services: ['de gezinshulpverlener'] }

const weekly = (days: readonly Weekday[], changes: Partial<Recurrence> = {}): Recurrence => ({
  rhythm: { unit: 'week', interval: 1, weekdays: days },
  from: '2026-06-13',
  timeZone: 'Europe/Brussels',
  ...changes,
})

const said = (id: string, what: string, rest: Partial<Omit<Agreement, 'id' | 'what'>>): Agreement => ({
  id,
  what,
  wording: 'follows-who',
  requirements: [],
  needs: [],
  ...rest,
})

/** The conference was on Saturday 13 June 2026. */
export const johansDay = '2026-06-13'

/** The fourteen agreements of the example (seed 002), in its order, its words kept where they are the family's. */
export const johansAgreements: readonly Agreement[] = [
  said('a1', 'groeit op bij zijn vader', { who: some('johan'), when: { kind: 'always' } }),
  said('a2', 'gaat naar de buitenschoolse opvang', {
    who: some('johan'),
    when: { kind: 'recurring', recurrence: weekly(['monday', 'tuesday', 'thursday']) },
    cost: some('herman'),
  }),
  said('a3', 'Johan gaat in het weekend naar zijn moeder. Vader brengt hem. Zij brengt hem weer naar vader', {
    wording: 'whole-sentence',
    who: some('johan', 'father', 'mother'),
    when: {
      kind: 'recurring',
      recurrence: {
        rhythm: { unit: 'week', interval: 2, weekdays: ['saturday'] },
        from: '2026-06-20',
        time: '10:00',
        end: { daysLater: 1, time: '18:30' },
        timeZone: 'Europe/Brussels',
      },
    },
  }),
  said('a4', 'blowt alleen op zaterdagavond als Johan niet thuis is; hij wordt daarop aangesproken door de familie', {
    who: some('father'),
    when: { kind: 'always' },
    requirements: ['r1'],
  }),
  said('a5', 'gaat naar opa en oma, de ouders van vader', {
    who: some('johan'),
    when: { kind: 'recurring', recurrence: weekly(['wednesday'], { dayPart: 'afternoon' }) },
  }),
  said(
    'a6',
    'Wim blijft bij tante Edith wonen. De contacten met school verlopen via haar en zij houdt vader en moeder op de hoogte',
    { wording: 'whole-sentence', who: some('wim', 'edith'), when: { kind: 'always' }, told: some('father', 'mother') },
  ),
  said('a7', 'gaan samen zwemmen', {
    who: some('wim', 'johan'),
    when: { kind: 'recurring', recurrence: weekly(['friday'], { dayPart: 'afternoon' }) },
  }),
  said('a8', 'gaat vader begeleiden', {
    who: worker,
    when: { kind: 'period', from: '2026-06-22' },
    needs: [{ kind: 'service', name: 'Jeugdhulp De Linde' }],
  }),
  said('a9', 'zullen beiden met haar overleggen', { who: some('father', 'mother'), when: { kind: 'always' } }),
  said('a10', 'neemt contact op met moeder', {
    who: some('edith'),
    when: { kind: 'condition', condition: 'Als er problemen zijn bij vader' },
  }),
  said('a11', 'brengen de financiële situatie in kaart', {
    who: some('herman', 'father'),
    when: { kind: 'once', day: '2026-07-03' },
  }),
  said('a12', 'gaat samen bowlen', {
    who: { kind: 'everyone' },
    when: { kind: 'once', day: '2026-09-29' },
    cost: { kind: 'each' },
  }),
  said('a13', 'Er wordt niet over mensen gepraat zonder dat ze er bij zijn', {
    wording: 'whole-sentence',
    who: { kind: 'everyone' },
    when: { kind: 'always' },
  }),
  said('a14', 'zal erop toezien dat alle afspraken worden nagekomen', {
    who: some('herman'),
    when: { kind: 'always' },
  }),
]

/** The plan of the example, complete. */
export const johansPlan: Plan = {
  agreements: johansAgreements,
  // The fourteenth agreement says so of all of them.
  watches: some('herman'),
  initiative: some('edith'),
  reviewOn: '2026-12-12',
  texts: [{ text: 'Ik wil dat iedereen weer lacht.', by: 'Johan' }],
  drawings: ['drawing-1'],
  language: 'nl',
}
