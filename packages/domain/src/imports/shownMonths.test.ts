import { describe, expect, it } from 'vitest'
import { FunderId } from '../people/actor.ts'
import { grantName, type PaidMonths, shownMonths } from './shownMonths.ts'

const grant: PaidMonths['grant'] = { id: 'samen', funder: FunderId.parse('stad'), name: 'Samen' }
const through = (month: string) => new Map([[grantName(grant), month]])

describe('rows of an import', () => {
  it('may not fall into months that an edition of their grant has shown', () => {
    expect(shownMonths([{ grant, from: '2025-11', to: '2026-06' }], through('2026-03'))).toEqual([
      { grant, from: '2025-11', to: '2026-03' },
    ])
    expect(shownMonths([{ grant, from: '2026-03', to: '2026-03' }], through('2026-03'))).toHaveLength(1)
  })

  it('may be of later months', () => {
    expect(shownMonths([{ grant, from: '2026-04', to: '2026-06' }], through('2026-03'))).toEqual([])
  })

  it('may be of any month of a grant of which nothing was published, whatever others have shown', () => {
    const other = { ...grant, funder: FunderId.parse('provincie') }
    expect(shownMonths([{ grant: other, from: '2020-01', to: '2026-06' }], through('2026-03'))).toEqual([])
  })
})
