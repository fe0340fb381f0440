import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimant, claimContext, coffee, decider, drive, hours } from '../../test-data/claims.ts'
import {
  type ClaimCommand,
  type ClaimEntry,
  type Claims,
  claimDecider,
  claimStates,
  initialClaims,
  nextList,
  paymentRows,
  totalOf,
} from './index.ts'

/** Anything that somebody may ask, of entries that are there or not, as they are or were. */
const id = fc.integer({ min: 0, max: 3 }).map(n => `e${n}`)
const seen = fc.record({ entry: id, revision: fc.constantFrom(1, 1, 1, 2) })
const fields = fc
  .tuple(fc.constantFrom(drive, hours, coffee(700)), fc.integer({ min: 1, max: 900 }), fc.constantFrom('05', '06'))
  .map(([one, amount, month]) => ({ ...one, amount, day: `2026-${month}-10` }))
const command: fc.Arbitrary<ClaimCommand> = fc.oneof(
  fields.map(one => ({ name: 'add-entry' as const, ...one })),
  fc.tuple(seen, fields).map(([at, one]) => ({ name: 'change-entry' as const, ...at, ...one })),
  seen.map(at => ({ name: 'remove-entry' as const, ...at })),
  fc.constantFrom('2026-05', '2026-06').map(month => ({ name: 'submit-month' as const, month })),
  fc.array(seen, { minLength: 1, maxLength: 2 }).map(entries => ({ name: 'approve-entries' as const, entries })),
  seen.map(at => ({ name: 'refuse-entry' as const, ...at, reason: 'Daarom' })),
  fc
    .array(id, { minLength: 1, maxLength: 2 })
    .map(entries => ({ name: 'mark-paid' as const, list: 'P2026-001', entries })),
)
const asked = fc.array(fc.tuple(command, fc.boolean()), { maxLength: 80, size: 'max' })

const entriesOf = (state: Claims): readonly ClaimEntry[] => (state.state === 'open' ? state.entries : [])
const isFixed = ({ state }: ClaimEntry): boolean => state === 'approved' || state === 'paid'

/** The states after each command that was allowed; `own` by the coordinator themself, else by the manager. */
function statesAfter(commands: readonly (readonly [ClaimCommand, boolean])[]) {
  let state: Claims = initialClaims
  const states: {
    readonly before: Claims
    readonly after: Claims
    readonly command: ClaimCommand
    readonly own: boolean
  }[] = []
  for (const [index, [one, own]] of commands.entries()) {
    const context = { ...claimContext, by: own ? claimant : decider, newId: `e${index % 4}` }
    // Ids are new: one that is there already is not given again.
    if (one.name === 'add-entry' && entriesOf(state).some(entry => entry.id === context.newId)) continue
    const decided = claimDecider.decide(state, one, context)
    if (!decided.ok) continue
    const before = state
    state = decided.events.reduce(claimDecider.evolve, state)
    states.push({ before, after: state, command: one, own })
  }
  return states
}

it('what is asked here leads to every state', () => {
  const reached = fc
    .sample(asked, { numRuns: 500, seed: 1 })
    .flatMap(commands => statesAfter(commands).flatMap(({ after }) => entriesOf(after)))
  expect(new Set(reached.map(({ state }) => state))).toEqual(new Set(claimStates))
})

it('an entry that was approved is never changed or gone: only paid', () => {
  fc.assert(
    fc.property(asked, commands => {
      for (const { before, after } of statesAfter(commands))
        for (const entry of entriesOf(before).filter(isFixed)) {
          const later = entriesOf(after).find(one => one.id === entry.id)
          expect({ ...later, state: 'approved', list: undefined }).toEqual({
            ...entry,
            state: 'approved',
            list: undefined,
          })
          if (entry.state === 'paid') expect(later).toEqual(entry)
        }
    }),
  )
})

it('nobody approves, refuses or pays their own', () => {
  fc.assert(
    fc.property(asked, commands => {
      for (const { command: one, own } of statesAfter(commands))
        if (own) expect(['approve-entries', 'refuse-entry', 'mark-paid']).not.toContain(one.name)
    }),
  )
})

it('a sum is that of its entries, and a payment list that of what was approved', () => {
  fc.assert(
    fc.property(asked, commands => {
      const state = statesAfter(commands).at(-1)?.after ?? initialClaims
      if (state.state === 'none') return
      const fixed = state.entries.filter(isFixed)
      const rows = ['2026-05', '2026-06'].flatMap(month => paymentRows([state], month))
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
      const total = totalOf(fixed, 'BE')
      expect(sum(row => row.total.cents)).toBe(total.cents)
      expect(sum(row => row.kilometres.cents + row.expenses.cents)).toBe(total.cents)
      expect(sum(row => row.total.minutes)).toBe(total.minutes)
      expect(rows.flatMap(({ entries }) => entries).toSorted()).toEqual(fixed.map(one => one.id).toSorted())
      expect(total.cents).toBe(fixed.reduce((cents, entry) => cents + (entry.cents ?? Number.NaN), 0))
    }),
  )
})

it('payment lists are numbered one after another, each year anew', () => {
  expect(nextList([], '2026')).toBe('P2026-001')
  const entry = (list: string): ClaimEntry => ({ ...drive, id: list, revision: 1, state: 'paid', cents: 1, list })
  expect(nextList([{ entries: [entry('P2026-009')] }, { entries: [entry('P2026-002')] }], '2026')).toBe('P2026-010')
})
