import { describe, expect, it } from 'vitest'
import { formatPerson } from './format.ts'

describe('somebody in one line', () => {
  const wim = { name: 'Wim', relation: 'broer', birthDate: '2008-03-18', phone: '0470 11 22 33' }

  it('has the age of that day beside the date of birth, where a day is given', () => {
    expect(formatPerson(wim, 'nl', '2026-03-17')).toBe('Wim, broer, 18 maart 2008 (17 jaar) · 0470 11 22 33')
    expect(formatPerson(wim, 'nl', '2026-03-18')).toContain('18 maart 2008 (18 jaar)')
    expect(formatPerson(wim, 'nl')).toBe('Wim, broer, 18 maart 2008 · 0470 11 22 33')
  })

  it.each(['2017-02-30', '2017-09', 'in september', '1890-01-01'])('has no age beside %s', birthDate => {
    expect(formatPerson({ birthDate }, 'nl', '2026-03-17')).not.toContain('jaar')
  })

  it.each([
    ['fr', '2026-03-17', '18 mars 2026'],
    ['fr', '2026-03-18', '18 mars 2026 (0 an)'],
    ['fr', '2027-03-18', '18 mars 2026 (1 an)'],
    ['fr', '2028-03-18', '18 mars 2026 (2 ans)'],
    ['en', '2027-03-18', '18 March 2026 (1 year)'],
    ['en', '2028-03-18', '18 March 2026 (2 years)'],
  ] as const)('counts years in %s on %s', (locale, today, line) => {
    expect(formatPerson({ birthDate: '2026-03-18' }, locale, today)).toBe(line)
  })
})
