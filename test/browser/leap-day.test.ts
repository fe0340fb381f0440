import { testOn } from './calendarDays.ts'

// A leap day, and the last day of October, when a year has ten months to show.
testOn(
  {
    day: '2028-02-29',
    now: '2028-02-29T12:00:00+01:00',
    locale: 'fr-BE',
    axe: true,
  },
  { day: '2026-10-31', now: '2026-10-31T09:00:00+01:00', locale: 'en-GB' },
)
