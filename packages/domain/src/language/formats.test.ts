import { expect, it } from 'vitest'
import { dateFormat, listFormat, numberFormat, pluralRules } from './formats.ts'

it('a formatter is made once for a locale and its options', () => {
  expect(numberFormat('nl')).toBe(numberFormat('nl'))
  expect(numberFormat('nl')).not.toBe(numberFormat('fr'))
  const day = { timeZone: 'Europe/Brussels', day: 'numeric' } as const
  expect(dateFormat('nl', day)).toBe(dateFormat('nl', { ...day }))
  expect(dateFormat('nl', day)).not.toBe(dateFormat('nl', { ...day, timeZone: 'UTC' }))
  expect(pluralRules('fr')).toBe(pluralRules('fr'))
  expect(listFormat('fr', { type: 'conjunction' })).toBe(listFormat('fr', { type: 'conjunction' }))
})

it('many time zones do not fill the memory, and each keeps its own day', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const dayIn = (timeZone: string): string =>
    dateFormat('en', { timeZone, day: '2-digit' }).format(new Date('2026-01-01T11:30:00Z'))
  const first = zones.map(dayIn)
  expect(zones.length).toBeGreaterThan(300)
  expect(zones.map(dayIn)).toEqual(first)
  expect(dayIn('Pacific/Kiritimati')).toBe('02')
  expect(dayIn('America/New_York')).toBe('01')
})
