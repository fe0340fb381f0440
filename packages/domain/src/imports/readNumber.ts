import type { Cell } from './cell.ts'
import type { NumberField } from './fields.ts'
import { isErrorValue, type Read } from './readDay.ts'

/** More than this is a typing error, or the number of something else. */
const most: Readonly<Record<NumberField, number>> = {
  circle: 200,
  professionals: 100,
  children: 100,
  known: 200,
  invited: 500,
  'private-minutes': 1440,
  agreements: 200,
  'by-circle': 200,
  fully: 200,
  partly: 200,
  not: 200,
}

/** A whole number of at least 0. */
export function readImportedNumber(cell: Cell, field: NumberField): Read<number> {
  const read = numberIn(cell)
  if ('fault' in read) return read
  if (read.value < 0) return { fault: 'negative' }
  if (!Number.isInteger(read.value)) return { fault: 'not-whole' }
  return read.value > most[field] ? { fault: 'too-large' } : read
}

/** A grade of one group about one subject: a whole number from 1 to 10. */
export function readGrade(cell: Cell): Read<number> {
  const read = numberIn(cell)
  if ('fault' in read) return read
  if (read.value < 1 || read.value > 10) return { fault: 'grade-out-of-range' }
  return Number.isInteger(read.value) ? read : { fault: 'not-whole' }
}

/** An age in whole years. */
export function readAge(cell: Cell): number | undefined {
  const read = numberIn(cell)
  return 'value' in read && Number.isInteger(read.value) && read.value >= 0 && read.value <= 120
    ? read.value
    : undefined
}

function numberIn(cell: Cell): Read<number> {
  if (typeof cell === 'number') return { value: cell }
  if (typeof cell === 'boolean') return { fault: 'not-a-number' }
  if (typeof cell === 'object') return { fault: 'fault' in cell ? cell.fault : 'not-a-number' }
  if (isErrorValue(cell)) return { fault: 'error-value' }
  if (/\d/.test(cell) && /[%€$£¥]/.test(cell)) return { fault: 'amount-or-percentage' }
  // 1.000 is a thousand where a point divides thousands, and else one.
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell)) return { fault: 'number-two-ways' }
  return /^[+-]?\d{1,9}(?:[.,]\d{1,6})?$/.test(cell)
    ? { value: Number(cell.replace(',', '.')) }
    : { fault: 'not-a-number' }
}
