import { addDays } from '../src/calendar/days.ts'
import type { ImportFault, ImportField, KeptRow, ReadingContext } from '../src/imports/index.ts'
import { TenantId } from '../src/tenants/tenant.ts'

export const tenantOfSheet = { id: TenantId.parse('linde'), sector: 'youth-care' } as const

/** How the rows of `plantedSheet` are read. */
export const sheetContext: ReadingContext = {
  constants: {},
  values: {
    variant: { EKC: 'family', 'Echt Recht': 'restorative' },
    source: { hulpverlener: 'professional', zelf: 'citizen' },
    municipality: { Leuven: 'leuven', Tienen: 'tienen' },
    plan: { met: 'with', zonder: 'without', geen: 'none' },
    'stop-reason': { 'geen motivatie': 'no-motivation' },
    minor: { ja: 'yes', nee: 'no' },
  },
  dateOrder: 'day-month',
  today: '2026-11-30',
  isOf: 'partner',
}

/** A sequence that is the same for the same seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const written = (day: string): string => day.split('-').toReversed().join('/')

/** A row without faults, as somebody may have kept it. */
function faultless(number: number, next: (below: number) => number): KeptRow {
  const submitted = addDays('2019-01-01', next(2000))
  const accepted = addDays(submitted, 1 + next(20))
  const conference = addDays(accepted, 14 + next(60))
  const outcome = next(10)
  const plan = outcome < 7 ? 'met' : outcome < 8 ? 'zonder' : 'geen'
  const circle = 4 + next(8)
  const agreements = 6 + next(9)
  const ofPlan: KeptRow['cells'] =
    plan === 'met'
      ? {
          'conference-on': written(conference),
          circle,
          professionals: next(4),
          children: next(3),
          agreements,
          'by-circle': next(6),
          'evaluated-on': { day: addDays(conference, 25 + next(30)) },
          fully: next(4),
          partly: next(3),
          not: next(2),
        }
      : plan === 'zonder'
        ? { 'plan-on': written(conference), agreements }
        : { 'stop-reason': 'geen motivatie' }
  return {
    row: number,
    key: `key-${number}`,
    cells: {
      'submitted-on': next(2) === 0 ? { day: submitted } : written(submitted),
      variant: next(4) === 0 ? 'Echt Recht' : 'EKC',
      source: next(4) === 0 ? 'zelf' : 'hulpverlener',
      municipality: next(2) === 0 ? 'Leuven' : 'Tienen',
      minor: next(2) === 0 ? 'ja' : undefined,
      'accepted-on': written(accepted),
      plan,
      ...ofPlan,
    },
  }
}

type Plant = readonly [ImportField, KeptRow['cells'][ImportField], ImportFault['code']]

/** Each spoils one cell of a row with a plan in one way. */
const plants: readonly Plant[] = [
  ['submitted-on', undefined, 'missing'],
  ['submitted-on', '31/02/2020', 'date-impossible'],
  ['submitted-on', '01/03/20', 'date-short-year'],
  ['submitted-on', 'maart', 'not-a-date'],
  ['accepted-on', '01/01/2010', 'date-order'],
  ['accepted-on', '#REF!', 'error-value'],
  ['accepted-on', { fault: 'control-character' }, 'control-character'],
  ['evaluated-on', '01/01/2030', 'date-in-future'],
  ['variant', 'Iets', 'value-not-mapped'],
  ['variant', { fault: 'too-long' }, 'too-long'],
  ['source', undefined, 'missing'],
  ['municipality', '=1+1', 'value-not-mapped'],
  ['circle', -3, 'negative'],
  ['circle', '7,5', 'not-whole'],
  ['circle', 4000, 'too-large'],
  ['professionals', 'drie', 'not-a-number'],
  ['children', 100, 'part-above-whole'],
  ['by-circle', 150, 'part-above-whole'],
  ['grade-circle-plan', 12, 'grade-out-of-range'],
]

/** A sheet with so many rows, of which so many have one fault each; and which ones. */
export function plantedSheet(
  count: number,
  faults: number,
  seed: number,
): { readonly rows: readonly KeptRow[]; readonly planted: readonly ImportFault[] } {
  const next = numbersFrom(seed)
  const rows = Array.from({ length: count }, (_, index) => faultless(index + 2, next))
  const withPlan = rows.filter(({ cells }) => cells.plan === 'met')
  const step = Math.floor(withPlan.length / faults)
  const spoiled = new Map<number, { readonly row: KeptRow; readonly fault: ImportFault }>()
  for (let index = 0; index < faults; index += 1) {
    const [row, plant] = [withPlan[index * step], plants[index % plants.length]]
    if (row === undefined || plant === undefined) continue
    const [field, cell, code] = plant
    spoiled.set(row.row, {
      row: { ...row, cells: { ...row.cells, [field]: cell } },
      fault: { row: row.row, field, code },
    })
  }
  return {
    rows: rows.map(row => spoiled.get(row.row)?.row ?? row),
    planted: [...spoiled.values()].map(({ fault }) => fault),
  }
}
