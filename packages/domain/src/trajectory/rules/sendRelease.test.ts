import { expect, it } from 'vitest'
import { decideAt } from '../../../test-data/conferenceDays.ts'
import { after, initiative, planPresented, toOma, written } from '../../../test-data/presentedPlans.ts'
import type { TrajectoryRecord } from '../index.ts'
import { releaseSeen } from './releaseSeen.ts'

const decided = { by: ['edith'], on: '2026-06-13' }
const shared = after(
  planPresented(),
  written(toOma),
  initiative,
  { name: 'accept-plan' },
  { name: 'release-plan', recipient: { kind: 'other', name: 'Mia Jans' }, scope: { kind: 'whole' }, ...decided },
)
const release = shared.plan.releases[0]?.id ?? ''
const mail = (email: string) =>
  ({ name: 'send-release', release, way: 'mail', capacity: 'guardian', language: 'nl', email }) as const
const sent = after(shared, mail('mia@voogdij.example'))
const seenOf = (record: TrajectoryRecord) =>
  record.plan.releases[0] && releaseSeen(record, record.plan.releases[0], undefined)

it('a release shows nothing before it is sent, or when it was handed over', () => {
  expect(seenOf(shared)).toBeUndefined()
  const given = after(shared, { name: 'send-release', release, way: 'in-person', capacity: 'service', language: 'fr' })
  expect(seenOf(given)).toBeUndefined()
})

it('the same address keeps its link, another one gets another', () => {
  expect(seenOf(sent)).toMatchObject({ number: 1, seen: { to: { name: 'Mia Jans', capacity: 'guardian' } } })
  expect(seenOf(after(sent, mail('mia@voogdij.example')))).toMatchObject({ number: 1 })
  expect(seenOf(after(sent, mail('mia.jans@voogdij.example')))).toMatchObject({ number: 2 })
})

it('what is taken back shows that, also once it is shared again, until it is sent again', () => {
  const back = after(sent, { name: 'revoke-release', release, ...decided })
  expect(seenOf(back)).toEqual({ number: 1, gone: 'revoked' })
  const again = after(back, { name: 'change-release', release, scope: { kind: 'whole' }, ...decided })
  expect(seenOf(again)).toEqual({ number: 1, gone: 'revoked' })
  expect(seenOf(after(again, mail('mia@voogdij.example')))).toMatchObject({ number: 2, seen: { since: decided.on } })
})

it('a page that is opened often is noted once a day', () => {
  const note = { name: 'note-release', release, number: 1, what: 'opened' } as const
  const opened = after(sent, note)
  expect(opened.plan.releases[0]?.sendings?.[0]?.opened).toBeDefined()
  const repeated = decideAt(opened, [note, 400])
  expect(repeated.ok ? undefined : repeated.error.code).toBe('nothing-new')
})
