import { describe, expect, it } from 'vitest'
import { events, historyTo, submittedAfter } from '../../test-data/referrals.ts'
import { nextStep, waitsFor } from './nextStep.ts'

const started = [events.submitted(), events.intakeStarted()]

describe('what waits for the regional manager', () => {
  it.each([
    ['a call, when it was just submitted', 'call-for-intake', [events.submitted()]],
    ['the record of the conversation, once the intake started', 'record-intake', started],
    [
      'the record of the conversation, even if a question is ready',
      'record-intake',
      [...started, events.questionSet()],
    ],
    ['a question, after the conversation', 'word-question', [...started, events.intakeRecorded()]],
    [
      'a question, as long as none is confirmed',
      'word-question',
      [...started, events.intakeRecorded(), events.questionSet('q1', false)],
    ],
    ['a decision, when conversation and question are there', 'decide', historyTo.intake],
  ] as const)('is %s', (_, step, history) => {
    expect(nextStep(submittedAfter(...history))).toBe(step)
  })

  it.each(['accepted', 'declined', 'redirected', 'withdrawn'] as const)('is nothing once it is %s', state => {
    const referral = submittedAfter(...historyTo[state])
    expect(nextStep(referral)).toBeUndefined()
    expect(waitsFor(referral, '2026-04-14T08:30:00.000Z', 'Europe/Brussels')).toBeUndefined()
  })
})

describe('the day by which the manager calls', () => {
  const referral = submittedAfter(events.submitted())

  it.each([
    ['Monday, within the week that follows', '2026-04-13T08:00:00Z', '2026-04-20'],
    ['Friday afternoon, over one weekend', '2026-04-17T14:00:00Z', '2026-04-24'],
    ['Saturday, as if on Friday', '2026-04-18T08:00:00Z', '2026-04-24'],
    ['Sunday, as if on Friday', '2026-04-19T08:00:00Z', '2026-04-24'],
    ['Sunday 23:59 in Brussels', '2026-04-19T21:59:00Z', '2026-04-24'],
    ['Monday 00:00 in Brussels, though still Sunday in UTC', '2026-04-19T22:00:00Z', '2026-04-27'],
    ['the last days of a year', '2026-12-30T10:00:00Z', '2027-01-06'],
    ['the weekend of the clocks', '2026-03-27T23:30:00Z', '2026-04-03'],
  ])('counts five working days from %s', (_, since, dueOn) => {
    expect(waitsFor(referral, since, 'Europe/Brussels')).toEqual({
      step: 'call-for-intake',
      waitingSince: since,
      dueOn,
    })
  })
})
