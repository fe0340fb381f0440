import * as fc from 'fast-check'
import { type Agreement, type CostBearer, planHeadings, wordings } from '../src/plan/agreement.ts'
import type { Carriers } from '../src/plan/carriers.ts'
import type { Plan } from '../src/plan/plan.ts'
import { dayParts } from '../src/plan/recurrence/recurrence.ts'
import type { When } from '../src/plan/when.ts'
import { anyRecurrence } from './recurrences.ts'

/** Own words: letters of several scripts, and marks that could end a sentence or begin a placeholder. */
const words = (max: number) =>
  fc
    .string({ minLength: 1, maxLength: max, unit: fc.constantFrom(...'abcdefg éÉ,.!?:“”0نо') })
    .map(text => `x${text.trim()}`.replaceAll(/ {2,}/g, ' '))

const people = ['johan', 'wim', 'father', 'mother', 'edith', 'herman']
const service = fc.constantFrom('de gezinshulpverlener', 'Jeugdhulp De Linde', 'het CAW')

export const anyCarriers: fc.Arbitrary<Carriers> = fc.oneof(
  fc.constant<Carriers>({ kind: 'everyone' }),
  fc
    .record({
      kind: fc.constant<'some'>('some'),
      people: fc.uniqueArray(fc.constantFrom(...people)),
      services: fc.uniqueArray(service),
    })
    .filter(some => some.people.length + some.services.length > 0),
)

const day = fc.integer({ min: 0, max: 2000 }).map(days => dayAfter('2026-01-01', days))

const anyWhen: fc.Arbitrary<When> = fc.oneof(
  fc.record({ kind: fc.constant<'once'>('once'), day }),
  fc.record({ kind: fc.constant<'once'>('once'), day, dayPart: fc.constantFrom(...dayParts) }),
  fc.record({ kind: fc.constant<'once'>('once'), day, time: fc.constantFrom('00:00', '10:00', '18:30') }),
  day.map(from => ({ kind: 'period' as const, from, until: dayAfter(from, 30) })),
  day.map(until => ({ kind: 'period' as const, until })),
  anyRecurrence.map(recurrence => ({ kind: 'recurring' as const, recurrence })),
  words(40).map(condition => ({ kind: 'condition' as const, condition })),
  fc.constant<When>({ kind: 'always' }),
)

const anyCost: fc.Arbitrary<CostBearer> = fc.oneof(
  anyCarriers,
  fc.constant<CostBearer>({ kind: 'each' }),
  fc.constant<CostBearer>({ kind: 'no-cost' }),
)

const asked = fc.oneof(
  fc.record({}),
  day.map(askedOn => ({ askedOn })),
  fc.record({ askedOn: day, answer: fc.constantFrom<'yes' | 'no'>('yes', 'no'), answeredOn: day }),
)
const anyNeeds = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
    fc.uniqueArray(service, { maxLength: 2 }),
    fc.array(asked, { minLength: 4, maxLength: 4 }),
  )
  .map(([persons, services, outcomes]): Agreement['needs'] =>
    [
      ...persons.map(person => ({ kind: 'person' as const, person })),
      ...services.map(name => ({ kind: 'service' as const, name })),
    ].map((need, index) => ({ ...need, ...outcomes[index] })),
  )

/** Any agreement, with what is not said yet left out. */
export const anyAgreement: fc.Arbitrary<Agreement> = fc.record(
  {
    id: fc.uuid(),
    what: words(60),
    wording: fc.constantFrom(...wordings),
    who: anyCarriers,
    when: anyWhen,
    cost: anyCost,
    told: anyCarriers,
    watches: anyCarriers,
    heading: fc.constantFrom(...planHeadings),
    requirements: fc.uniqueArray(fc.constantFrom('r1', 'r2')),
    needs: anyNeeds,
  },
  { requiredKeys: ['id', 'what', 'wording', 'requirements', 'needs'] },
)

export const anyPlan: fc.Arbitrary<Plan> = fc.record(
  {
    agreements: fc.array(anyAgreement, { maxLength: 6 }),
    watches: anyCarriers,
    initiative: anyCarriers,
    reviewOn: day,
    texts: fc.array(fc.record({ text: words(60), by: words(10) }, { requiredKeys: ['text'] }), { maxLength: 3 }),
    drawings: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    language: fc.constantFrom('nl', 'fr', 'en', 'ar'),
  },
  { requiredKeys: ['agreements', 'texts', 'drawings'] },
)

function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
}
