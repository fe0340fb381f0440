import { testOn } from './calendarDays.ts'

// Minutes before the clocks change in Brussels, in spring and in autumn.
testOn(
  { day: '2026-03-29', now: '2026-03-29T01:58:00+01:00', locale: 'fr-BE' },
  { day: '2026-10-25', now: '2026-10-25T02:58:00+02:00', locale: 'en-GB' },
)
