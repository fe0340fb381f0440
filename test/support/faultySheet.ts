import type { ImportFaultCode, ImportField } from '@kring/domain/imports'

/** A sheet of the past in which faults of each kind are planted, one a row, with what the check must say of each. */

export type PlantedFault = {
  readonly row: number
  readonly field?: ImportField | undefined
  readonly code: ImportFaultCode
}

const header = 'Kenmerk;Aanmelddatum;Soort conferentie;Bron;Gemeente;Plan;Datum conferentie;Kring;Kinderen;Afspraken'
type Cells = readonly string[]
const cellsOf = (n: number): Cells => [
  `T-${n}`,
  `${String((n % 28) + 1).padStart(2, '0')}/0${(n % 9) + 1}/20${18 + (n % 5)}`,
  'EKC',
  n % 3 === 0 ? 'zelf' : 'hulpverlener',
  'Leuven',
  'met',
  `${String((n % 28) + 1).padStart(2, '0')}/12/20${18 + (n % 5)}`,
  String(4 + (n % 12)),
  String(n % 4),
  String(3 + (n % 9)),
]

/** Each writes one cell over, by its place. */
const kinds: readonly (readonly [at: number, cell: string, field: ImportField, code: ImportFaultCode])[] = [
  [1, '31/02/2021', 'submitted-on', 'date-impossible'],
  [1, '', 'submitted-on', 'missing'],
  [1, '10/03/21', 'submitted-on', 'date-short-year'],
  [1, 'lente 2021', 'submitted-on', 'not-a-date'],
  [6, '01/01/2027', 'conference-on', 'date-in-future'],
  [6, '01/01/2012', 'conference-on', 'date-order'],
  [2, 'Rondetafel', 'variant', 'value-not-mapped'],
  [3, '', 'source', 'missing'],
  [7, '-2', 'circle', 'negative'],
  [7, '7,5', 'circle', 'not-whole'],
  [7, 'acht', 'circle', 'not-a-number'],
  [7, '900', 'circle', 'too-large'],
  [8, '99', 'children', 'part-above-whole'],
  [9, '#REF!', 'agreements', 'error-value'],
  [9, '12%', 'agreements', 'amount-or-percentage'],
  [4, 'x'.repeat(90), 'municipality', 'too-long'],
  [0, 'T-0', 'reference', 'duplicate-reference'],
]

/** The rows with a fault, spread over the sheet; the first row of data is row 2. */
const places = (rows: number, faults: number): ReadonlyMap<number, (typeof kinds)[number]> =>
  new Map(
    Array.from({ length: faults }, (_, index) => {
      const kind = kinds[index % kinds.length] ?? kinds[0]
      if (kind === undefined) throw new Error('no kind of fault')
      return [Math.floor((index * (rows - 2)) / faults) + 1, kind] as const
    }),
  )

export function sheetWithFaults(rows: number, faults: number): string {
  const planted = places(rows, faults)
  const lines = Array.from({ length: rows }, (_, n) => {
    const fault = planted.get(n)
    const cells = cellsOf(n)
    return (fault === undefined ? cells : cells.with(fault[0], fault[1])).join(';')
  })
  return [header, ...lines].join('\r\n')
}

/** In the order of the rows. */
export const plantedFaults = (rows: number, faults: number): readonly PlantedFault[] =>
  [...places(rows, faults)].map(([n, [, , field, code]]) => ({ row: n + 2, field, code }))
