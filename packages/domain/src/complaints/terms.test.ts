import { expect, it } from 'vitest'
import { complaintEvents } from '../../test-data/complaints.ts'
import {
  acknowledgeBy,
  answerBy,
  authorities,
  eraseComplaintFrom,
  isOverdue,
  nextComplaintStep,
  type OpenComplaint,
  replayComplaint,
} from './index.ts'

const received = (at: string, changes: Partial<OpenComplaint> = {}): OpenComplaint => {
  const state = replayComplaint([{ ...complaintEvents['complaint-received'], at }])
  if (state.state === 'none') throw new Error('none')
  return { ...state, ...changes }
}

it.each([
  ['on a Wednesday', '2026-06-17T09:00:00.000Z', '2026-06-24'],
  ['on a Friday', '2026-06-19T09:00:00.000Z', '2026-06-26'],
  ['on a Saturday', '2026-06-20T09:00:00.000Z', '2026-06-26'],
  ['before new year', '2026-12-31T09:00:00.000Z', '2027-01-07'],
  ['just after midnight, where it was sent', '2026-06-16T22:30:00.000Z', '2026-06-24'],
])('a complaint received %s is acknowledged within five working days', (_when, at, day) => {
  expect(acknowledgeBy(received(at))).toBe(day)
})

it.each([
  ['2026-06-17T09:00:00.000Z', '2026-07-29', '2026-08-26'],
  ['2026-12-01T09:00:00.000Z', '2027-01-12', '2027-02-09'],
  ['2028-02-29T09:00:00.000Z', '2028-04-11', '2028-05-09'],
  ['2028-01-18T09:00:00.000Z', '2028-02-29', '2028-03-28'],
])('a complaint of %s is answered within six weeks, four more when that was told', (at, six, ten) => {
  expect(answerBy(received(at))).toBe(six)
  expect(answerBy(received(at, { extended: { at, reason: 'Omdat.' } }))).toBe(ten)
})

it('what is next has a day until it is answered, and is late the day after', () => {
  const at = '2026-06-17T09:00:00.000Z'
  const step = nextComplaintStep(received(at))
  expect(step).toEqual({ step: 'acknowledge', by: '2026-06-24' })
  expect([isOverdue(step, '2026-06-24'), isOverdue(step, '2026-06-25')]).toEqual([false, true])
  expect(nextComplaintStep(received(at, { state: 'acknowledged' }))).toEqual({ step: 'hear', by: '2026-07-29' })
  expect(nextComplaintStep(received(at, { state: 'answered' }))).toEqual({ step: 'close' })
  expect(nextComplaintStep(received(at, { state: 'withdrawn' }))).toEqual({ step: 'none' })
})

it('a complaint is kept for two years after its end, of a leap day until the first of March', () => {
  const ended = (endedAt: string) => eraseComplaintFrom({ state: 'closed', endedAt, country: 'BE' })
  expect(ended('2026-08-01T09:00:00.000Z')).toBe('2028-08-01')
  expect(ended('2028-02-29T09:00:00.000Z')).toBe('2030-03-01')
  expect(eraseComplaintFrom(received('2026-06-17T09:00:00.000Z'))).toBeUndefined()
})

it('each authority says where its address was read, and when', () => {
  for (const { source, asOf, address } of authorities) {
    expect(source).toMatch(/^https:\/\//)
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(address).not.toBe('')
  }
})
