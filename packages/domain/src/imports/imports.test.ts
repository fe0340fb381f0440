import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plantedSheet, sheetContext, tenantOfSheet } from '../../test-data/importSheet.ts'
import { figureOf, indicatorOf } from '../indicators/index.ts'
import { countersOf, countersOfTrajectory, merge } from '../reports/index.ts'
import {
  factsOfRow,
  fixedChoices,
  guessField,
  guessMunicipality,
  guessValue,
  type KeptRow,
  keptCell,
  mappingFaults,
  readRow,
  wordsOf,
} from './index.ts'
import { readImportedDay } from './readDay.ts'

const today = '2026-11-30'
const row = (cells: KeptRow['cells']): KeptRow => ({
  row: 7,
  key: 'k',
  cells: { 'submitted-on': { day: '2023-02-01' }, variant: 'Familie', source: 'zelf', ...cells },
})
const context = {
  ...sheetContext,
  today,
  values: {
    variant: { Familie: 'family' },
    source: { zelf: 'citizen' },
    plan: { met: 'with', zonder: 'without', nee: 'none' },
    themes: { Geld: 'money', School: 'school' },
  },
}
const faultsOf = (cells: KeptRow['cells']) => {
  const read = readRow(row(cells), context)
  return 'faults' in read ? read.faults.map(({ field, code }) => `${field} ${code}`) : []
}
const factsOf = (cells: KeptRow['cells']) => {
  const read = readRow(row(cells), context)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return factsOfRow(read.row, tenantOfSheet)
}
const countersOfFacts = (facts: ReturnType<typeof factsOf>) =>
  merge(facts.map(fact => (fact.kind === 'referral' ? countersOf(fact) : countersOfTrajectory(fact))))

describe('a date of a spreadsheet', () => {
  it('is a real date, a serial number of Excel, or has its year first or last', () => {
    for (const cell of [
      { day: '2021-03-31' },
      44_286,
      '44286',
      '2021-03-31',
      '2021/03/31',
      '2021.3.31',
      '31/03/2021',
      '31-3-2021',
      '31.03.2021',
      '2021-03-31T00:00:00.000Z',
    ])
      expect(readImportedDay(cell, undefined)).toEqual({ value: '2021-03-31' })
  })

  it('that can be read in two ways is a fault until somebody says how it is meant', () => {
    expect(readImportedDay('03/04/2021', undefined)).toEqual({ fault: 'date-two-ways' })
    expect(readImportedDay('03/04/2021', 'day-month')).toEqual({ value: '2021-04-03' })
    expect(readImportedDay('03/04/2021', 'month-day')).toEqual({ value: '2021-03-04' })
    expect(readImportedDay('04/04/2021', undefined)).toEqual({ value: '2021-04-04' })
    expect(readImportedDay('31/03/2021', 'month-day')).toEqual({ fault: 'date-impossible' })
  })

  it('that no calendar has, has a short year or is something else is a fault', () => {
    expect(readImportedDay('31/02/2021', undefined)).toEqual({ fault: 'date-impossible' })
    expect(readImportedDay('2021-02-30', undefined)).toEqual({ fault: 'date-impossible' })
    expect(readImportedDay('31/03/21', undefined)).toEqual({ fault: 'date-short-year' })
    expect(readImportedDay('maart 2021', undefined)).toEqual({ fault: 'not-a-date' })
    expect(readImportedDay(2021, undefined)).toEqual({ fault: 'not-a-date' })
    expect(readImportedDay('#REF!', undefined)).toEqual({ fault: 'error-value' })
  })

  it('of every day comes back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_323, max: 73_000 }), serial => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
        const [year, month, date] = day.split('-')
        for (const cell of [serial, day, { day }, `${date}/${month}/${year}`])
          expect(readImportedDay(cell, 'day-month')).toEqual({ value: day })
      }),
    )
  })
})

describe('a cell', () => {
  it('is kept as it is, without spaces around it, and without what is too long or not typed by anybody', () => {
    expect(keptCell('  Eigen\u00a0Kracht\n conferentie ')).toBe('Eigen Kracht conferentie')
    expect(keptCell('   ')).toBeUndefined()
    expect(keptCell('x'.repeat(81))).toEqual({ fault: 'too-long' })
    expect(keptCell('a\u0000b')).toEqual({ fault: 'control-character' })
    expect(keptCell('a\u202eb')).toEqual({ fault: 'control-character' })
    expect(keptCell(0)).toBe(0)
  })
})

describe('a mapping', () => {
  const columns = { 'submitted-on': [0], variant: [1], source: [2] }
  it('says when, which kind and by whom, in a column or for every row', () => {
    expect(mappingFaults({ columns, constants: {} }, 'partner')).toEqual([])
    expect(
      mappingFaults(
        { columns: { 'submitted-on': [0] }, constants: { variant: 'family', source: 'citizen' } },
        'partner',
      ),
    ).toEqual([])
    expect(
      mappingFaults({ columns: { 'submitted-on': [0] }, constants: {} }, 'partner').map(({ code }) => code),
    ).toEqual(['field-missing', 'field-missing'])
    expect(mappingFaults({ columns, constants: {} }, 'operator')).toEqual([{ code: 'field-missing', field: 'partner' }])
    expect(mappingFaults({ columns: { ...columns, partner: [3] }, constants: {} }, 'partner')).toEqual([
      { code: 'partner-not-yours' },
    ])
  })

  it('takes a column once, knows its fields, and has several columns for themes alone', () => {
    const codes = (more: Record<string, number[]>) =>
      mappingFaults({ columns: { ...columns, ...more }, constants: {} }, 'partner').map(({ code }) => code)
    expect(codes({ themes: [4, 5] })).toEqual([])
    expect(codes({ plan: [4, 5] })).toEqual(['several-columns'])
    expect(codes({ plan: [2] })).toEqual(['column-twice', 'column-twice'])
    expect(codes({ name: [6] })).toEqual(['field-unknown'])
    expect(codes({ __proto__: [6] })).toEqual([])
  })

  it('is suggested by the names of the columns in three languages', () => {
    expect(
      [
        'Aanmelddatum',
        'Gemeente',
        'Thema’s',
        'Coördinator',
        'Kring',
        'Commune',
        'Grade circle plan',
        'Cijfer hoofdpersoon conferentie',
        'Naam',
        'Opmerkingen',
      ].map(guessField),
    ).toEqual([
      'submitted-on',
      'municipality',
      'themes',
      'coordinator-on',
      'circle',
      'municipality',
      'grade-circle-plan',
      'grade-main-person-conference',
      undefined,
      undefined,
    ])
  })

  it('guesses what words mean, and leaves open what may mean two things', () => {
    expect(guessValue('EKC', fixedChoices.variant ?? [])).toBe('family')
    expect(guessValue('Geld en schulden', fixedChoices.themes ?? [])).toBe('money')
    expect(guessValue('Jan', fixedChoices.variant ?? [])).toBeUndefined()
    expect(wordsOf('themes', 'Geld; School')).toEqual(['Geld', 'School'])
    expect(guessMunicipality('Leuven')).toBe('leuven')
    expect(guessMunicipality('Mons')).toBe('be-53053')
    expect(guessMunicipality('Louvain', [])).toBe('be-24062')
    // One in Belgium and one in the Netherlands.
    expect(guessMunicipality('Bergen')).toBeUndefined()
    expect(guessMunicipality('Nergens')).toBeUndefined()
  })
})

describe('a row', () => {
  it('becomes facts of the same kinds as a dossier', () => {
    const facts = factsOf({
      'accepted-on': { day: '2023-02-11' },
      'conference-on': { day: '2023-03-20' },
      plan: 'met',
      circle: 8,
      professionals: 3,
      children: 2,
      agreements: 10,
      'by-circle': 7,
      'evaluated-on': { day: '2023-04-25' },
      fully: 5,
      partly: 3,
      not: 2,
      'grade-circle-plan': 8,
      themes: 'Geld; School',
    })
    expect(facts.map(({ kind, month }) => `${kind} ${month}`)).toEqual([
      'referral 2023-02',
      'trajectory 2023-02',
      'conference 2023-03',
      'plan 2023-03',
      'evaluation 2023-04',
    ])
    const counters = countersOfFacts(facts)
    expect(counters).toMatchObject({
      total: 1,
      'lead:10': 1,
      'toDay:47': 1,
      'outcome:plan-with': 1,
      'held:circle': 8,
      'plan:byCircle': 7,
      'evaluation:onTime': 1,
      'checked:fully': 5,
      'scores:circle:plan': 8,
      'theme:money': 1,
    })
    expect(figureOf(indicatorOf('participants'), counters)).toEqual({ kind: 'mean', sum: 11, over: 1 })
  })

  it('without a number is in no mean and no share: missing is not zero', () => {
    const both = countersOfFacts([
      ...factsOf({ 'conference-on': { day: '2023-03-20' }, plan: 'met', circle: 8, professionals: 3 }),
      ...factsOf({ 'conference-on': { day: '2023-03-21' }, circle: 5 }),
    ])
    expect(figureOf(indicatorOf('participants'), both)).toEqual({ kind: 'mean', sum: 11, over: 1 })
    expect(figureOf(indicatorOf('participants-circle'), both)).toEqual({ kind: 'mean', sum: 13, over: 2 })
    expect(figureOf(indicatorOf('growth-known'), both)).toEqual({ kind: 'mean', sum: 0, over: 0 })
    expect(figureOf(indicatorOf('agreements'), both)).toEqual({ kind: 'mean', sum: 0, over: 0 })
    expect(figureOf(indicatorOf('topics'), both)).toEqual({ kind: 'mean', sum: 0, over: 0 })
    expect(figureOf(indicatorOf('evaluated-on-time'), both)).toEqual({ kind: 'share', numerator: 0, denominator: 0 })
    // What became of the second one is not known.
    expect(figureOf(indicatorOf('conference-rate'), both)).toEqual({ kind: 'share', numerator: 1, denominator: 1 })
    expect(figureOf(indicatorOf('referrals'), both)).toEqual({ kind: 'count', n: 2 })
  })

  it('counts a referral that was never accepted, and no trajectory of it', () => {
    expect(factsOf({ plan: 'nee' }).map(({ kind }) => kind)).toEqual(['referral'])
    expect(factsOf({ plan: 'nee', 'accepted-on': { day: '2023-02-05' } })[1]).toMatchObject({ outcome: 'ended' })
  })

  it('says each fault by its field, and nothing of what stands there', () => {
    expect(faultsOf({ 'submitted-on': undefined })).toEqual(['submitted-on missing'])
    expect(faultsOf({ 'submitted-on': { day: '2027-01-01' } })).toEqual(['submitted-on date-in-future'])
    expect(faultsOf({ 'submitted-on': { day: '1971-01-01' } })).toEqual(['submitted-on date-too-long-ago'])
    expect(faultsOf({ 'conference-on': { day: '2023-01-01' } })).toEqual(['conference-on date-order'])
    expect(faultsOf({ variant: 'Onbekend' })).toEqual(['variant value-not-mapped'])
    expect(faultsOf({ circle: 2, children: 3, 'conference-on': { day: '2023-03-01' } })).toEqual([
      'children part-above-whole',
    ])
    expect(faultsOf({ circle: -1 })).toEqual(['circle negative'])
    expect(faultsOf({ circle: '8,5' })).toEqual(['circle not-whole'])
    expect(faultsOf({ circle: 'acht' })).toEqual(['circle not-a-number'])
    expect(faultsOf({ circle: 8 })).toEqual(['conference-on conference-without-date'])
    expect(faultsOf({ 'grade-circle-plan': 11 })).toContain('grade-circle-plan grade-out-of-range')
    expect(faultsOf({ fully: 1, plan: 'met', 'conference-on': { day: '2023-03-01' } })).toEqual([
      'fully checks-incomplete',
    ])
    expect(faultsOf({ plan: 'zonder', agreements: 4 })).toEqual(['plan-on plan-without-date'])
    expect(faultsOf({ plan: 'zonder', 'conference-on': { day: '2023-03-01' } })).toEqual(['plan plan-with-conference'])
  })
})

describe('a sheet of ten thousand rows with three hundred planted faults', () => {
  it('has exactly those', () => {
    const { rows, planted } = plantedSheet(10_000, 300, 7)
    const found = rows.flatMap(one => {
      const read = readRow(one, { ...sheetContext, today })
      return 'faults' in read ? read.faults : []
    })
    const named = (
      all: readonly { readonly row: number; readonly field?: string | undefined; readonly code: string }[],
    ) => all.map(({ row: number, field, code }) => `${number} ${field} ${code}`).toSorted()
    expect(named(found)).toEqual(named(planted))
    expect(found).toHaveLength(300)
  })
})
