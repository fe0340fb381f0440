import { describe, expect, it } from 'vitest'
import { dayFields } from '../../../../form/days/days.ts'
import { comesTwice, conferenceDayBody, dayTimeFault, timeOf } from './dayFields.ts'

const now = { at: '2026-06-17T09:00:00.000Z', timeZone: 'Europe/Brussels' }
const on = (day: string, time: string, hour = '') => ({
  ...dayFields('schedule-day', day),
  time,
  hour,
  place: ' Buurthuis Het Sas ',
})
const faultOf = (day: string, time: string, hour?: string) => dayTimeFault(on(day, time, hour), 'schedule', now)

describe('the time at which a conference begins', () => {
  it('is read as people write it', () => {
    expect(['10', '10:00', '9.30', '9u30', '9 uur', '14h'].map(timeOf)).toEqual([
      '10:00',
      '10:00',
      '09:30',
      '09:30',
      '09:00',
      '14:00',
    ])
    for (const typed of ['', 'ochtend', '25:00', '10:75', '10:5']) expect(timeOf(typed), typed).toBeUndefined()
  })

  it('is not over already, on the same day too', () => {
    expect(faultOf('2026-06-13', '10:00')).toBe('past')
    expect(faultOf('2026-06-17', '10:59')).toBe('past')
    expect(faultOf('2026-06-17', '11:30')).toBeUndefined()
    expect(faultOf('2026-07-04', 'ochtend')).toBe('time')
  })

  it('does not exist in the hour that the clock skips, and is chosen in the one that comes twice', () => {
    expect(faultOf('2027-03-28', '02:30')).toBe('skipped')
    expect(faultOf('2026-10-25', '02:30')).toBe('twice')
    expect(faultOf('2026-10-25', '02:30', 'second')).toBeUndefined()
    expect(comesTwice(on('2026-10-25', '2:30'), 'schedule', now.timeZone)).toBe(true)
    expect(comesTwice(on('2026-10-25', '10:00'), 'schedule', now.timeZone)).toBe(false)
  })
})

describe('the day that is sent', () => {
  it('says which of two hours only where that was chosen', () => {
    const day = { day: '2026-07-04', time: '10:00', place: 'Buurthuis Het Sas' }
    expect(conferenceDayBody(on('2026-07-04', '10'), 'schedule')).toEqual(day)
    expect(conferenceDayBody(on('2026-07-04', '10', 'first'), 'schedule')).toEqual({ ...day, hour: 'first' })
  })
})
