import type { ClaimContext, ClaimEvent, ClaimEventType, ClaimFields } from '../src/claims/index.ts'
import { RegionId, TenantId } from '../src/tenants/tenant.ts'

const oost = RegionId.parse('oost')
export const claimant = { role: 'coordinator', subject: 'ann', name: 'Ann Peeters' } as const
export const decider = { role: 'regional-manager', subject: 'leen', name: 'Leen Wouters' } as const

/** A Wednesday in June; the sheet of Ann in Oost. */
export const claimContext: ClaimContext = {
  by: claimant,
  at: '2026-06-17T09:00:00.000Z',
  newId: 'e1',
  sheet: { person: 'ann', region: oost, country: 'BE', year: '2026' },
  engagement: 'volunteer',
}
export const drive: ClaimFields = { kind: 'kilometres', day: '2026-06-10', phase: 'preparation', amount: 40 }
export const hours: ClaimFields = { kind: 'hours', day: '2026-06-10', phase: 'preparation', amount: 90 }
export const train: ClaimFields = {
  kind: 'expense',
  day: '2026-06-11',
  phase: 'conference',
  amount: 1250,
  what: 'trein',
  trajectory: { tenant: TenantId.parse('linde'), id: 'LIN-2026-000001' },
  receipt: { number: '7' },
}
/** An expense at the flat rate. */
export const coffee = (amount: number, day = '2026-06-11'): ClaimFields => ({
  kind: 'expense',
  day,
  phase: 'other',
  amount,
  what: 'koffie',
  flat: true,
})

const happened = { at: claimContext.at, by: claimant }
const decided = { at: claimContext.at, by: decider }

/** One of each kind of event. */
export const claimEvents: {
  readonly [Type in ClaimEventType]: Extract<ClaimEvent, { type: Type }>
} = {
  'sheet-begun': { type: 'sheet-begun', ...claimContext.sheet, ...happened },
  'entry-added': { type: 'entry-added', entry: 'e1', fields: train, ...happened },
  'entry-changed': { type: 'entry-changed', entry: 'e1', fields: { ...train, amount: 990 }, ...happened },
  'entry-removed': { type: 'entry-removed', entry: 'e1', ...happened },
  'entries-submitted': { type: 'entries-submitted', entries: ['e1'], ...happened },
  'entries-approved': {
    type: 'entries-approved',
    approved: [{ entry: 'e1', cents: 1250, paidMinutes: 0 }],
    ...decided,
  },
  'entry-refused': { type: 'entry-refused', entry: 'e1', reason: 'Zonder bonnetje', ...decided },
  'entries-paid': { type: 'entries-paid', list: 'P2026-001', entries: ['e1'], ...decided },
  erased: { type: 'erased', at: claimContext.at, by: { role: 'operator' } },
}
