import { describe, expect, it } from 'vitest'
import { mayBeWarned } from './mayBeWarned.ts'
import { retentionOf } from './retentionOf.ts'

const sectors = ['youth-care', 'school'] as const
const flemish = { country: 'BE', sector: 'youth-care', variant: 'family' } as const

describe('whether somebody may have been warned', () => {
  it('is no in the first years, whatever the term', () => {
    expect(mayBeWarned('2026-06-17', flemish, '2026-06-17')).toBe(false)
    expect(mayBeWarned('2026-06-17', flemish, '2027-06-17')).toBe(false)
  })

  it.each(sectors)(
    'is never no once the warning of a dossier of %s began, even where it closed on the day it was sent',
    sector => {
      for (const country of ['BE', 'NL'] as const) {
        const of = { country, sector, variant: 'family' } as const
        const { warnOn } = retentionOf({ ...of, closedOn: '2026-06-17', birthDates: ['1980-01-01'] }, '2026-06-17')
        expect(mayBeWarned('2026-06-17', of, warnOn)).toBe(true)
      }
    },
  )
})
