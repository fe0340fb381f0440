import { stopReasons } from '../trajectory/state/stop.ts'
import { variantIds } from '../variants/variantIds.ts'
import { ageIn } from './ageIn.ts'
import type { Cell } from './cell.ts'
import { type ChoiceField, dayFields, gradeFields, type ImportField, numberFields } from './fields.ts'
import { planValues } from './guessValue.ts'
import { type Read, readImportedDay } from './readDay.ts'
import { readGrade, readImportedNumber } from './readNumber.ts'
import { choiceIn } from './readWords.ts'
import type { KeptRow, ReadingContext, RowReading } from './row.ts'
import { type FieldFault, faultsTogether, missingFields } from './rowChecks.ts'

/** Reads a row, or names every fault of it. */
export function readRow(kept: KeptRow, context: ReadingContext): RowReading {
  const faults: FieldFault[] = []
  const taken = <Value>(field: ImportField, read: Read<Value> | undefined): Value | undefined => {
    if (read === undefined) return undefined
    if ('value' in read) return read.value
    faults.push({ field, code: read.fault })
    return undefined
  }
  const words = (field: ChoiceField) => taken(field, choiceIn(field, kept, context))
  const wordOf = <Value extends string>(field: ChoiceField, known: readonly Value[]) => {
    const [meant] = words(field) ?? []
    const found = known.find(one => one === meant)
    if (meant !== undefined && found === undefined) faults.push({ field, code: 'value-unknown' })
    return found
  }
  const { reference } = kept.cells
  if (kept.isRepeated === true) faults.push({ field: 'reference', code: 'duplicate-reference' })
  if (typeof reference === 'object' && 'fault' in reference) faults.push({ field: 'reference', code: reference.fault })
  const days = allOf(dayFields, kept, (field, cell) => taken(field, readImportedDay(cell, context.dateOrder)))
  const [partner] = words('partner') ?? []
  const [grant] = words('grant') ?? []
  const [municipality] = words('municipality') ?? []
  const read = {
    partner,
    grant,
    variant: wordOf('variant', variantIds),
    source: wordOf('source', ['professional', 'citizen']),
    municipality,
    themes: words('themes'),
    age: taken('age', ageIn(kept, words)),
    plan: wordOf('plan', planValues),
    stopReason: wordOf('stop-reason', stopReasons),
    numbers: allOf(numberFields, kept, (field, cell) => taken(field, readImportedNumber(cell, field))),
    grades: allOf(gradeFields, kept, (field, cell) => taken(field, readGrade(cell))),
  }
  faults.push(...missingFields(kept, context).map(field => ({ field, code: 'missing' as const })))
  faults.push(...faultsTogether({ ...read, days }, kept, context.today))
  const { variant, source } = read
  const submittedOn = days['submitted-on']
  if (faults.length > 0 || variant === undefined || source === undefined || submittedOn === undefined)
    return { faults: inOrder(faults).map(fault => ({ row: kept.row, ...fault })) }
  return { row: { ...read, variant, source, days: { ...days, 'submitted-on': submittedOn } } }
}

/** What a reader gives for each field that has a cell. */
function allOf<Field extends ImportField, Value>(
  fields: readonly Field[],
  { cells }: KeptRow,
  read: (field: Field, cell: Cell) => Value | undefined,
): { readonly [field in Field]?: Value | undefined } {
  const found: { [field in Field]?: Value | undefined } = {}
  for (const field of fields) {
    const cell: Cell | undefined = cells[field]
    const value = cell === undefined ? undefined : read(field, cell)
    if (value !== undefined) found[field] = value
  }
  return found
}

/** One fault of a field, the first that was found: the others follow from it. */
const inOrder = (faults: readonly FieldFault[]): readonly FieldFault[] =>
  faults.filter(({ field }, index) => faults.findIndex(one => one.field === field) === index)
