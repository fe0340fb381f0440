import type { UsageRow } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { inOrder } from './rows.ts'

const count = (key: string, n: number): UsageRow => ({ key, cell: { kind: 'count', n } })
const small = (key: string): UsageRow => ({ key, cell: { kind: 'small' } })
const shielded = (key: string): UsageRow => ({ key, cell: { kind: 'shielded' } })
const keys = (rows: readonly UsageRow[]) => rows.map(({ key }) => key)

describe('the order of a breakdown', () => {
  it('is the largest first, then what is hidden by name, then what is not known', () => {
    const rows = [count('unknown', 99), small('tienen'), count('diest', 12), shielded('genk'), count('leuven', 40)]
    expect(keys(inOrder('municipality', rows, key => key, 'nl'))).toEqual([
      'leuven',
      'diest',
      'genk',
      'tienen',
      'unknown',
    ])
  })

  it('is that of the life of a referral, or of people, where there is one', () => {
    expect(keys(inOrder('state', [count('accepted', 90), count('submitted', 10)], key => key, 'nl'))).toEqual([
      'submitted',
      'accepted',
    ])
    expect(keys(inOrder('ageGroup', [count('65+', 90), small('unknown'), small('0-11')], key => key, 'nl'))).toEqual([
      '0-11',
      '65+',
      'unknown',
    ])
  })
})
