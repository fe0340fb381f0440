import { describe, expect, it } from 'vitest'
import { claimContext, claimEvents, coffee, decider, drive, hours, train } from '../../test-data/claims.ts'
import { type ClaimCommand, type ClaimEvent, claimDecider, initialClaims, replayClaims } from './index.ts'

type Command<Name extends ClaimCommand['name']> = Extract<ClaimCommand, { name: Name }>
type Changes = Partial<typeof claimContext>
const decide = (given: readonly ClaimEvent[], command: ClaimCommand, changes: Changes = {}) =>
  claimDecider.decide(replayClaims(given), command, { ...claimContext, ...changes })
const codeOf = (given: readonly ClaimEvent[], command: ClaimCommand, changes: Changes = {}) => {
  const decided = decide(given, command, changes)
  return decided.ok ? undefined : decided.error.code
}
const events = (given: readonly ClaimEvent[], command: ClaimCommand, changes: Changes = {}) => {
  const decided = decide(given, command, changes)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.events
}

const begun = claimEvents['sheet-begun']
const added = [begun, claimEvents['entry-added']]
const submitted = [...added, claimEvents['entries-submitted']]
const approved = [...submitted, claimEvents['entries-approved']]
const paid = [...approved, claimEvents['entries-paid']]
const seen = { entry: 'e1', revision: 1 }
const asManager = { by: decider }

describe('writing down hours, kilometres and expenses', () => {
  it('begins the sheet of the year with the first entry', () => {
    expect(events([], { name: 'add-entry', ...drive }).map(({ type }) => type)).toEqual(['sheet-begun', 'entry-added'])
    expect(events(added, { name: 'add-entry', ...drive }, { newId: 'e2' })).toHaveLength(1)
    expect(codeOf([], { name: 'submit-month', month: '2026-06' })).toBe('claim-nothing-there')
  })

  it('is of a day that was, in the year of the sheet, and no slip of the finger', () => {
    const code = (more: Partial<typeof train>, fields = drive) => codeOf([], { name: 'add-entry', ...fields, ...more })
    expect(code({ day: '2026-06-18' })).toBe('claim-day-in-future')
    expect(code({ day: '2025-12-31' })).toBe('claim-other-year')
    expect(code({ amount: 24 * 60 + 1 }, hours)).toBe('claim-amount-unfit')
    expect(code({ amount: 24 * 60 }, hours)).toBeUndefined()
    expect(code({ what: 'trein' })).toBe('claim-fields-unfit')
    expect(code({ receipt: {} })).toBe('claim-fields-unfit')
    const { what: _, ...unsaid } = train
    expect(codeOf([], { name: 'add-entry', ...unsaid })).toBe('claim-fields-unfit')
  })

  it('counts the day where the coordinator works: just after midnight is the next day', () => {
    const at = '2026-06-16T22:30:00.000Z'
    expect(codeOf([], { name: 'add-entry', ...drive, day: '2026-06-17' }, { at })).toBeUndefined()
  })

  it('may be changed and taken away until it is submitted, as it was seen', () => {
    const change = { name: 'change-entry', ...train, amount: 990 } as const
    const [event] = events(added, { ...change, ...seen })
    expect(event).toMatchObject({ type: 'entry-changed', fields: { amount: 990 } })
    expect(codeOf([...added, claimEvents['entry-changed']], { ...change, ...seen })).toBe('claim-entry-changed')
    expect(codeOf(added, { ...change, entry: 'x', revision: 1 })).toBe('claim-entry-unknown')
    for (const given of [submitted, approved, paid]) {
      expect(codeOf(given, { ...change, ...seen })).toBe('claim-entry-fixed')
      expect(codeOf(given, { name: 'remove-entry', ...seen })).toBe('claim-entry-fixed')
    }
  })

  it('asks of an expense a photo, a receipt on paper, or the flat rate, and only before it is submitted', () => {
    const { receipt: _, ...bare } = train
    const file = { id: '0123456789abcdef0123456789abcdef', name: 'bon.jpg', type: 'jpeg', size: 3 } as const
    const submit = (fields: typeof drive) =>
      codeOf([begun, { ...claimEvents['entry-added'], fields }], { name: 'submit-month', month: '2026-06' })
    expect(codeOf([], { name: 'add-entry', ...bare })).toBeUndefined()
    expect(submit(bare)).toBe('claim-receipt-missing')
    expect(submit({ ...bare, receipt: {} })).toBeUndefined()
    expect(submit({ ...bare, receipt: { file } })).toBeUndefined()
    expect(submit({ ...bare, flat: true })).toBeUndefined()
    expect(events([], { name: 'add-entry', ...bare, receipt: { file } }).at(-1)).toMatchObject({
      fields: { receipt: { file } },
    })
  })

  it('knows the flat rate for volunteers in Belgium, instead of a receipt', () => {
    const add = { name: 'add-entry', ...coffee(500) } as const
    const { receipt: _, ...paper } = train
    expect(codeOf([], add)).toBeUndefined()
    expect(codeOf([], add, { engagement: 'freelance' })).toBe('claim-flat-unfit')
    expect(codeOf([], add, { sheet: { ...claimContext.sheet, country: 'NL' } })).toBe('claim-flat-unfit')
    expect(codeOf([], { name: 'add-entry', ...paper, receipt: {}, flat: true })).toBe('claim-flat-unfit')
    expect(codeOf([], { name: 'add-entry', ...drive, flat: true })).toBe('claim-flat-unfit')
  })

  it('is submitted by the month: drafts only', () => {
    expect(events(added, { name: 'submit-month', month: '2026-06' })).toMatchObject([{ entries: ['e1'] }])
    expect(codeOf(added, { name: 'submit-month', month: '2026-05' })).toBe('claim-nothing-to-submit')
    expect(codeOf(submitted, { name: 'submit-month', month: '2026-06' })).toBe('claim-nothing-to-submit')
  })
})

describe('deciding', () => {
  const approve: Command<'approve-entries'> = { name: 'approve-entries', entries: [seen] }
  const refuse = { name: 'refuse-entry', ...seen, reason: 'Zonder bonnetje' } as const
  const pay: Command<'mark-paid'> = { name: 'mark-paid', list: 'P2026-001', entries: ['e1'] }

  it('fixes what is paid for each entry', () => {
    const given: readonly ClaimEvent[] = [
      begun,
      { ...claimEvents['entry-added'], fields: drive },
      claimEvents['entries-submitted'],
    ]
    // 40 km at 0.4320.
    expect(events(given, approve, asManager)).toMatchObject([{ approved: [{ entry: 'e1', cents: 1728 }] }])
  })

  it('counts a volunteer’s hours, and lets a freelancer’s be paid', () => {
    const given: readonly ClaimEvent[] = [
      begun,
      { ...claimEvents['entry-added'], fields: hours },
      claimEvents['entries-submitted'],
    ]
    expect(events(given, approve, asManager)).toMatchObject([{ approved: [{ cents: 0, paidMinutes: 0 }] }])
    const freelance = { ...asManager, engagement: 'freelance' } as const
    expect(events(given, approve, freelance)).toMatchObject([{ approved: [{ cents: 0, paidMinutes: 90 }] }])
  })

  it('is nobody’s own: not approving, not refusing, not paying', () => {
    for (const command of [approve, refuse]) expect(codeOf(submitted, command)).toBe('claim-own')
    expect(codeOf(approved, pay)).toBe('claim-own')
  })

  it('is of what was submitted, as it was seen; a refused one is changed and submitted again', () => {
    expect(codeOf(added, approve, asManager)).toBe('claim-entry-fixed')
    expect(codeOf(approved, approve, asManager)).toBe('claim-entry-fixed')
    expect(codeOf(submitted, { ...approve, entries: [seen, seen] }, asManager)).toBe('claim-listed-twice')
    const refused = [...submitted, claimEvents['entry-refused']]
    expect(replayClaims(refused)).toMatchObject({ entries: [{ state: 'refused', reason: 'Zonder bonnetje' }] })
    const again = [...refused, claimEvents['entry-changed'], claimEvents['entries-submitted']]
    expect(codeOf(again, approve, asManager)).toBe('claim-entry-changed')
    expect(codeOf(again, { ...approve, entries: [{ entry: 'e1', revision: 2 }] }, asManager)).toBeUndefined()
  })

  it('marks what was approved as paid, once', () => {
    expect(codeOf(submitted, pay, asManager)).toBe('claim-entry-fixed')
    expect(codeOf(paid, pay, asManager)).toBe('claim-entry-fixed')
    expect(codeOf(approved, { ...pay, entries: ['x'] }, asManager)).toBe('claim-entry-unknown')
    expect(replayClaims(paid)).toMatchObject({ entries: [{ state: 'paid', list: 'P2026-001', cents: 1250 }] })
  })

  it('has a limit to the entries of a year', () => {
    const many = Array.from({ length: 600 }, (_, index) => ({
      ...claimEvents['entry-added'],
      entry: `e${index}`,
      fields: coffee(100),
    }))
    expect(codeOf([begun, ...many], { name: 'add-entry', ...drive })).toBe('claim-too-many')
  })
})

it('nothing happens without a sheet', () => {
  for (const event of Object.values(claimEvents))
    if (event.type !== 'sheet-begun') expect(replayClaims([event])).toEqual(initialClaims)
})
