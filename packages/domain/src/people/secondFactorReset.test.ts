import { describe, expect, it } from 'vitest'
import { mayAskReset, mayConfirmReset, resetEndsAt, type SecondFactorReset, stageOfReset } from './secondFactorReset.ts'

const asked = { by: 'Bart', subject: 'bart', at: '2026-03-02T10:00:00.000Z' }
const reset: SecondFactorReset = { target: 'sofie', checked: 'called-back', asked }
const by = (subject: string, at: string) => ({ by: subject, subject, at })
const after = (minutes: number): string => new Date(Date.parse(asked.at) + minutes * 60_000).toISOString()
const day = 24 * 60

describe('a reset of a second factor', () => {
  it('waits for a day, and ends by itself', () => {
    expect([0, day - 1].map(minutes => stageOfReset(reset, after(minutes)))).toEqual(['waiting', 'waiting'])
    expect(stageOfReset(reset, after(day))).toBe('ended')
    expect(resetEndsAt(reset)).toBe(after(day))
  })

  it('is being carried out for five minutes, and waits again when that failed', () => {
    const confirmed = { ...reset, confirmed: by('anna', after(10)) }
    expect(stageOfReset(confirmed, after(14))).toBe('confirmed')
    expect(stageOfReset(confirmed, after(15))).toBe('waiting')
    expect(stageOfReset(confirmed, after(day))).toBe('ended')
    expect(stageOfReset({ ...confirmed, doneAt: after(11) }, after(15))).toBe('done')
  })

  it('is asked by nobody for themself', () => {
    expect(mayAskReset('sofie', 'sofie', undefined, after(0))).toBe('reset-own')
    expect(mayAskReset('bart', 'sofie', undefined, after(0))).toBe('yes')
  })

  it('is asked once at a time, and anew after it ended or was done', () => {
    expect(mayAskReset('anna', 'sofie', reset, after(1))).toBe('reset-waits')
    expect(mayAskReset('anna', 'sofie', { ...reset, confirmed: by('anna', after(1)) }, after(2))).toBe('reset-waits')
    expect(mayAskReset('bart', 'sofie', reset, after(day))).toBe('yes')
    const done = { ...reset, confirmed: by('anna', after(1)), doneAt: after(1) }
    expect(mayAskReset('bart', 'sofie', done, after(2))).toBe('yes')
  })

  it('is confirmed by a second person: neither who asked nor whose factor it is, whenever', () => {
    expect(mayConfirmReset(reset, 'anna', after(1))).toBe('yes')
    for (const minutes of [1, day]) {
      expect(mayConfirmReset(reset, 'bart', after(minutes))).toBe('reset-asked-by-you')
      expect(mayConfirmReset(reset, 'sofie', after(minutes))).toBe('reset-own')
    }
  })

  it('is confirmed once, within the day, and only when it was asked', () => {
    expect(mayConfirmReset(undefined, 'anna', after(1))).toBe('reset-not-waiting')
    expect(mayConfirmReset(reset, 'anna', after(day))).toBe('reset-not-waiting')
    const confirmed = { ...reset, confirmed: by('anna', after(1)) }
    expect(mayConfirmReset(confirmed, 'carla', after(2))).toBe('reset-confirmed')
    expect(mayConfirmReset({ ...confirmed, doneAt: after(1) }, 'carla', after(30))).toBe('reset-confirmed')
    expect(mayConfirmReset(confirmed, 'carla', after(30))).toBe('yes')
  })
})
