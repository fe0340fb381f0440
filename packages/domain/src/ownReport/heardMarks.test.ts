import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicators } from '../indicators/registry.ts'
import type { Counters } from '../reports/rollup.ts'
import { heardMarks } from './heardMarks.ts'
import { type MarksByQuarter, standingMarks } from './standingMarks.ts'

const coordinator = indicators.find(({ id }) => id === 'satisfaction-young-main-person-coordinator')
if (coordinator === undefined) throw new Error('no such indicator')
const [answers, scores] = ['answers:young-main-person:coordinator', 'scores:young-main-person:coordinator']
const heard = (counters: Readonly<Record<string, Counters>>, from: string, to: string, month = '2027-01') =>
  heardMarks(coordinator, { from, to }, standingMarks(new Map(), new Map(Object.entries(counters)), month))
const marked = (n: number, sum: number): Counters => ({ [answers]: n, [scores]: sum })
const nobody = { kind: 'mean', sum: 0, over: 0 }

describe('the marks that people gave, in the report of a partner', () => {
  it('are not told of a month, in which one child may have answered', () => {
    expect(heard({ '2026-05': marked(7, 49) }, '2026-05', '2026-05')).toEqual(nobody)
  })

  it('are told of a quarter in which five people answered, as a mean of one decimal and a number rounded to five', () => {
    const given = { '2026-04': marked(2, 15), '2026-05': marked(4, 29), '2026-06': marked(1, 9) }
    expect(heard(given, '2026-04', '2026-06')).toEqual({ kind: 'mean', sum: 38, over: 5 })
    expect(heard({ '2026-05': marked(4, 29) }, '2026-04', '2026-06')).toEqual(nobody)
  })

  it('leave out the quarters of a year in which fewer answered', () => {
    const year = { '2026-02': marked(6, 48), '2026-05': marked(1, 3), '2026-08': marked(5, 40) }
    expect(heard(year, '2026-01', '2026-12')).toEqual({ kind: 'mean', sum: 80, over: 10 })
  })

  it('wait until the evaluations of a quarter are done, so that none shows by its coming', () => {
    const given = { '2026-05': marked(6, 48) }
    expect(heard(given, '2026-04', '2026-06', '2026-08')).toEqual(nobody)
    expect(heard(given, '2026-04', '2026-06', '2026-09')).toEqual({ kind: 'mean', sum: 40, over: 5 })
  })

  it('do not move with the answer of one person, but with those of five', () => {
    const at = (told: MarksByQuarter, n: number, sum: number) =>
      standingMarks(told, new Map([['2026-05', marked(n, sum)]]), '2026-10')
    const first = at(new Map(), 5, 40)
    const late = at(first, 6, 41)
    expect(late).toEqual(first)
    expect(at(late, 9, 60)).toEqual(first)
    expect(at(late, 10, 62).get('2026-Q2')?.[coordinator.id]).toEqual({ sum: 62, over: 10 })
    // One that is corrected moves nothing either.
    expect(at(first, 5, 45)).toEqual(first)
  })

  it('never set one to four people apart, whatever two periods are laid side by side', () => {
    const month = fc
      .integer({ min: 0, max: 23 })
      .map(n => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`)
    const given = fc.dictionary(month, fc.integer({ min: 1, max: 9 }))
    const quarters = (counts: Readonly<Record<string, number>>, from: string, to: string): readonly number[] => {
      const told: number[] = []
      for (let n = 0; n < 8; n += 1) {
        const [year, first] = [2025 + Math.floor(n / 4), (n % 4) * 3 + 1]
        const months = [0, 1, 2].map(one => `${year}-${String(first + one).padStart(2, '0')}`)
        if (months.some(one => one < from || one > to)) continue
        const people = months.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
        if (people >= 5) told.push(people)
      }
      return told
    }
    fc.assert(
      fc.property(given, month, month, (counts, one, other) => {
        const [from, to] = [one, other].toSorted()
        const counters = Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, marked(n, 7 * n)]))
        const figure = heard(counters, from ?? one, to ?? other, '2027-06')
        const people = quarters(counts, from ?? one, to ?? other).reduce((sum, n) => sum + n, 0)
        expect(figure).toMatchObject({ over: Math.round(people / 5) * 5 })
      }),
    )
  })
})
