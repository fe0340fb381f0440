import { testOn } from './calendarDays.ts'

// The last evening of a year, and the first minutes of the next: then the last twelve months are shown.
testOn(
  { day: '2026-12-31', now: '2026-12-31T22:00:00+01:00', locale: 'nl-BE' },
  {
    day: '2027-01-01',
    now: '2027-01-01T00:10:00+01:00',
    locale: 'nl-BE',
    axe: true,
  },
)
