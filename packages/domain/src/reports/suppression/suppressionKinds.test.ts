import { describe, expect, it } from 'vitest'
import type { SumEdge } from './sumEdges.ts'
import { cellKind, suppressionKinds } from './suppressionKinds.ts'

const line = (counts: readonly number[]): readonly SumEdge[] => [
  ...counts.map((n): SumEdge => ({ from: 0, to: 1, n, role: 'part' })),
  { from: 1, to: 0, n: counts.reduce((sum, n) => sum + n, 0), role: 'whole' },
]
const kinds = (counts: readonly number[], threshold: number) => suppressionKinds(line(counts), threshold).join(' ')

describe('a figure', () => {
  it('is small from one to just below the threshold', () => {
    expect([0, 1, 9, 10, 11].map(n => cellKind(n, 10))).toEqual(['count', 'small', 'small', 'count', 'count'])
    expect([1, 2, 3].map(n => cellKind(n, 3))).toEqual(['small', 'small', 'count'])
  })

  it('is hidden to protect another by its order of magnitude, not by how large it is', () => {
    // From ten to nineteen, from twenty to 39, from forty: the lowest order first, and of one order the first.
    expect(kinds([3, 6, 39, 20], 10)).toBe('small small count count count')
    expect(kinds([3, 39, 20], 10)).toBe('small shielded count count')
    expect(kinds([3, 20, 39], 10)).toBe('small shielded count count')
    expect(kinds([3, 40, 39], 10)).toBe('small count shielded count')
    expect(kinds([3, 20, 19], 10)).toBe('small count shielded count')
  })

  it('needs three values that it could be; fewer only where the threshold has no three', () => {
    expect(kinds([1, 2, 40], 4)).toBe('small small shielded count')
    expect(kinds([1, 3, 40], 4)).toBe('small small count count')
    expect(kinds([1, 1, 40], 3)).toBe('small small shielded count')
    expect(kinds([1, 2, 40], 3)).toBe('small small count count')
  })

  it('of nobody is shown, and protects none', () => {
    expect(kinds([3, 0, 40], 10)).toBe('small count shielded count')
    expect(kinds([3, 0], 10)).toBe('small count small')
  })

  it('of the whole is never hidden to protect a part', () => {
    expect(kinds([1, 10], 10)).toBe('shielded shielded count')
    expect(kinds([9, 9], 10)).toBe('shielded shielded count')
    expect(kinds([9, 8], 10)).toBe('shielded shielded count')
    expect(kinds([9, 7], 10)).toBe('small small count')
  })

  it('of a total is hidden only when no part helps', () => {
    const table: readonly SumEdge[] = [
      { from: 0, to: 2, n: 11, role: 'total' },
      { from: 0, to: 3, n: 30, role: 'total' },
      { from: 2, to: 1, n: 1, role: 'part' },
      { from: 2, to: 1, n: 10, role: 'part' },
      { from: 3, to: 1, n: 30, role: 'part' },
      { from: 1, to: 0, n: 41, role: 'whole' },
    ]
    expect(suppressionKinds(table, 10).join(' ')).toBe('shielded shielded small shielded shielded count')
    const roomy = table.map(figure =>
      figure.n === 10 ? { ...figure, n: 16 } : figure.n === 11 ? { ...figure, n: 17 } : figure,
    )
    expect(suppressionKinds(roomy, 10).join(' ')).toBe('count count small shielded count count')
  })
})
