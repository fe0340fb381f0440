import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, it } from 'vitest'
import { johansAgreements, johansDay, johansNameOf } from '../../../test-data/johanPlan.ts'
import type { Agreement } from '../agreement.ts'
import { nextOccurrences } from '../recurrence/nextOccurrences.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import { type PlanCalendarContext, planCalendar } from './planCalendar.ts'

const context: PlanCalendarContext = {
  locale: 'nl',
  nameOf: johansNameOf,
  madeOn: johansDay,
  timeZone: 'Europe/Brussels',
  uidOf: agreement => `${agreement}@kring`,
  sequence: 3,
  writtenAt: '2026-06-13T14:00:00.000Z',
}
const fileOf = (agreements: readonly Agreement[]): string =>
  (planCalendar(agreements, context) ?? '').replaceAll('\r\n ', '')
const eventsIn = (file: string): readonly string[] => file.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? []
const agreementOf = (when: Agreement['when']): Agreement => ({
  id: 'a1',
  what: 'gaat naar oma, opa; en zo',
  wording: 'follows-who',
  who: { kind: 'some', people: ['johan'], services: [] },
  requirements: [],
  needs: [],
  when,
})
const seriesOf = (recurrence: Recurrence): string => fileOf([agreementOf({ kind: 'recurring', recurrence })])
const overnight: Recurrence = {
  rhythm: { unit: 'week', interval: 1, weekdays: ['saturday'] },
  from: '2026-10-01',
  time: '18:00',
  end: { daysLater: 1, time: '10:00' },
  timeZone: 'Europe/Brussels',
}

describe('the calendar of the plan of Johan', () => {
  const file = fileOf(johansAgreements)

  it('holds the agreements that have a day, and none of the norms and conditions', () => {
    expect(eventsIn(file).map(event => /UID:(\w+)@/.exec(event)?.[1])).toEqual([
      'a2',
      'a3',
      'a5',
      'a7',
      'a8',
      'a11',
      'a12',
    ])
    expect(
      planCalendar(
        johansAgreements.filter(({ when }) => when?.kind === 'always'),
        context,
      ),
    ).toBeUndefined()
  })

  it('tells each by its rule, in its time zone, with what was agreed', () => {
    const [, weekend = ''] = eventsIn(file)
    expect(weekend.split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      'UID:a3@kring',
      'DTSTAMP:20260613T140000Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/Brussels:20260620T100000',
      'DURATION:P1DT8H30M',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;WKST=MO',
      'SUMMARY:Johan gaat in het weekend naar zijn moeder. Vader brengt hem. Zij brengt hem weer naar vader.',
      expect.stringMatching(/^DESCRIPTION:.*om de twee weken van zaterdag 10\.00 uur tot zondag 18\.30 uur/),
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'END:VEVENT',
    ])
    expect(file).toContain('DTSTART;VALUE=DATE:20260703\r\n')
    expect(file).toContain('DTSTART;VALUE=DATE:20260617\r\nRRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;WKST=MO\r\n')
  })

  it('tells the changes of the clock of five years', () => {
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    for (const year of [2026, 2027, 2028, 2029, 2030, 2031])
      expect(file).toMatch(new RegExp(`BEGIN:STANDARD\r\nDTSTART:${year}10`))
  })

  it('has a rule of which rrule-temporal makes the same times', () => {
    const [, weekend = ''] = eventsIn(file)
    const lines = weekend.split('\r\n').filter(line => /^(?:DTSTART|RRULE)/.test(line))
    const times = new RRuleTemporal({ rruleString: lines.join('\n') }).all((_, index) => index < 12)
    const when = johansAgreements[2]?.when
    const own = when?.kind === 'recurring' ? nextOccurrences(when.recurrence, johansDay, 12) : []
    expect(times.map(at => new Date(at.epochMilliseconds).toISOString())).toEqual(own.map(({ startsAt }) => startsAt))
  })
})

describe('a calendar', () => {
  it('ends a night in which the clock changes at the agreed time, by an exception of its own', () => {
    const [series = '', ...exceptions] = eventsIn(seriesOf(overnight))
    expect(series).toContain('DURATION:PT16H\r\n')
    expect(exceptions[0]).toContain(
      'RECURRENCE-ID;TZID=Europe/Brussels:20261024T180000\r\nDTSTART;TZID=Europe/Brussels:20261024T180000\r\nDTEND;TZID=Europe/Brussels:20261025T100000\r\n',
    )
    expect(exceptions[1]).toContain('DTEND;TZID=Europe/Brussels:20270328T100000\r\n')
    expect(exceptions).toHaveLength(10)
  })

  it('needs no exception where whole days come first, or where it ends on the same day', () => {
    expect(eventsIn(seriesOf({ ...overnight, end: { daysLater: 1, time: '18:30' } }))).toHaveLength(1)
    expect(eventsIn(seriesOf({ ...overnight, end: { daysLater: 0, time: '20:00' } }))).toHaveLength(1)
    expect(eventsIn(seriesOf({ ...overnight, end: undefined }))).toHaveLength(1)
  })

  it('counts the last of whole days too', () => {
    const { time: _, ...days } = overnight
    expect(seriesOf({ ...days, end: { daysLater: 1 } })).toContain('DTSTART;VALUE=DATE:20261003\r\nDURATION:P2D\r\n')
  })

  it('has what happens once between its times, and escapes what would end a value', () => {
    const file = fileOf([agreementOf({ kind: 'once', day: '2026-07-03', time: '14:00', untilTime: '15:30' })])
    expect(file).toContain(
      'DTSTART;TZID=Europe/Brussels:20260703T140000\r\nDTEND;TZID=Europe/Brussels:20260703T153000\r\nSUMMARY:Johan gaat naar oma\\, opa\\; en zo.\r\n',
    )
  })

  it('has nothing of what recurs on days that are not said yet', () => {
    const unsaid = { ...overnight, rhythm: { unit: 'week', interval: 1, weekdays: [] } } as const
    expect(planCalendar([agreementOf({ kind: 'recurring', recurrence: unsaid })], context)).toBeUndefined()
  })
})
