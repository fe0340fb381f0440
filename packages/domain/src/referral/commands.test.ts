import { describe, expect, it } from 'vitest'
import { commandNamed, contextFor, given, historyFor, historyTo } from '../../test-data/referrals.ts'
import { commandNamesOf } from '../commandRegistry.ts'
import { type ReferralCommandName, referralCommands } from './commands.ts'
import { referralEventTypes } from './events.ts'
import { evolve, replay } from './evolve.ts'
import type { ReferralNeeds } from './needs.ts'
import { type ReferralPart, referralParts } from './partNames.ts'
import { partsChangedBy, revisionsOf } from './parts.ts'
import type { Referral, SubmittedReferral } from './state.ts'

const names = commandNamesOf(referralCommands)
const needs = [
  'grants',
  'form',
  'intakeQuestions',
  'alike',
  'persons',
  'erasable',
] as const satisfies readonly (keyof ReferralNeeds)[]

/** The part of which each field of the state is; written out by hand. */
const partOf = {
  state: 'state',
  decision: 'state',
  payer: 'state',
  withdrawnFrom: 'state',
  intake: 'intake',
  sideIntakes: 'intake',
  questions: 'questions',
  minimumRequirements: 'requirements',
  participants: 'participants',
  judgedDuplicates: 'duplicates',
  messages: 'messages',
  rightsRequests: 'rights',
  ownStatements: 'rights',
  holds: 'retention',
  erasure: 'retention',
  id: 'submission',
  tenant: 'submission',
  region: 'submission',
  variant: 'submission',
  source: 'submission',
  locale: 'submission',
  form: 'submission',
  answers: 'submission',
  title: 'submission',
  dimensions: 'submission',
  signals: 'submission',
  referrer: 'submission',
  submittedAt: 'submission',
} as const satisfies Readonly<Record<Exclude<keyof SubmittedReferral, 'updatedAt'>, ReferralPart>>

function partsThatDiffer(before: Referral, after: Referral): readonly ReferralPart[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const fields = Object.entries(partOf).filter(([field]) => one.get(field) !== other.get(field))
  return [...new Set(fields.map(([, part]) => part))]
}

describe.each(names)('the command %s', name => {
  const { from, events, basedOn } = {
    from: historyFor(referralCommands[name].from[0], commandNamed[name]),
    events: Object.entries(referralCommands[name].events),
    basedOn: new Set<ReferralPart>(referralCommands[name].basedOn),
  }
  const { decided } = given(...from).when(commandNamed[name])
  const happened = decided.ok ? decided.events : []

  it('causes the events that it declares, which change the parts that it declares', () => {
    expect(happened.map(({ type }) => type)).toEqual(events.map(([type]) => type))
    let state = replay(from)
    for (const event of happened) {
      const after = evolve(state, event)
      for (const part of partsThatDiffer(state, after)) expect(partsChangedBy(event)).toContain(part)
      state = after
    }
  })

  it('is based on every part that it changes, unless it makes the dossier', () => {
    if (from.length === 0) return expect(basedOn.size).toBe(0)
    for (const part of events.flatMap(([, parts]) => parts)) expect(basedOn).toContain(part)
  })

  it('needs nothing that it does not declare', () => {
    const declared: readonly string[] = referralCommands[name].needs
    const context = { ...contextFor(commandNamed[name]) }
    for (const need of needs.filter(one => !declared.includes(one)))
      Object.defineProperty(context, need, {
        get: () => {
          throw new Error(`${name} reads ${need}`)
        },
      })
    expect(given(...from).when(commandNamed[name], context).decided).toEqual(decided)
  })
})

it('every kind of event is caused by a command, but for an erasure, and every event of a command is a kind', () => {
  const kinds: readonly string[] = referralEventTypes
  const declared = names.flatMap(name => Object.keys(referralCommands[name].events))
  expect(declared.filter(type => !kinds.includes(type))).toEqual([])
  const others = kinds.filter(type => !declared.includes(type))
  expect(others.filter(type => !['erased', 'person-erased', 'erasure-carried-out'].includes(type))).toEqual([])
})

it('an acceptance rests on everything that a manager wrote but the rights of a person, a withdrawal on the state alone', () => {
  const basedOn = (name: ReferralCommandName): readonly string[] => referralCommands[name].basedOn
  expect(basedOn('accept').toSorted()).toEqual(
    referralParts.filter(part => !['submission', 'rights', 'retention'].includes(part)).toSorted(),
  )
  expect(basedOn('withdraw')).toEqual(['state'])
})

describe('the revision of a part', () => {
  it('is the number of the last event that changed it', () => {
    expect(revisionsOf(historyTo.accepted)).toEqual({
      submission: 1,
      intake: 3,
      questions: 4,
      requirements: 5,
      participants: 1,
      duplicates: 1,
      messages: 1,
      rights: 1,
      retention: 1,
      state: 6,
    })
  })

  it('is nought before anything happened', () => {
    expect(new Set(Object.values(revisionsOf([])))).toEqual(new Set([0]))
  })
})
