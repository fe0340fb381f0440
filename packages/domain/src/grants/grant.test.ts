import { describe, expect, it } from 'vitest'
import { Grant } from './grant.ts'

const [from, to] = ['2026-03', '2026-05']

describe('a grant', () => {
  const grant = {
    id: 'aan-zet',
    funder: 'dijleland',
    name: 'Samen aan zet',
    from,
    to,
    budget: 1000,
    tenants: ['linde'],
  }

  it('has a threshold of ten unless it says otherwise, and never one that hides nothing', () => {
    expect(Grant.parse(grant).threshold).toBe(10)
    expect(Grant.parse({ ...grant, threshold: 20 }).threshold).toBe(20)
    expect(Grant.safeParse({ ...grant, threshold: 2 }).success).toBe(false)
  })

  it.each([
    ['id', 'abc', 'ab'],
    ['id', 'a'.repeat(40), 'a'.repeat(41)],
    ['id', 'aan-zet-2', 'Aan zet'],
    ['name', 'n', ''],
    ['name', 'n'.repeat(120), 'n'.repeat(121)],
    ['budget', 0, -1],
    ['budget', 1, 1.5],
    ['tenants', ['linde'], []],
    ['threshold', 3, 2],
    ['threshold', 100, 101],
  ])('has bounds for its %s: %j is within, %j is not', (field, within, beyond) => {
    expect(Grant.safeParse({ ...grant, [field]: within }).success).toBe(true)
    expect(Grant.safeParse({ ...grant, [field]: beyond }).success).toBe(false)
  })
})
