import type { Day } from '../calendar/days.ts'
import type { AgeGroup } from '../forms/answers/dimensions.ts'
import type { Source } from '../referral/state.ts'
import type { CoarseAge } from '../reports/coarseAges.ts'
import type { StopReason } from '../trajectory/state/stop.ts'
import type { VariantId } from '../variants/variants.ts'
import type { Constants, ImportValues } from './batch.ts'
import type { Cell } from './cell.ts'
import type { ImportFault } from './faults.ts'
import type { DayField, GradeField, ImportField, NumberField } from './fields.ts'
import type { planValues } from './guessValue.ts'
import type { DateOrder } from './readDay.ts'

/** A row of a file as it is kept until it is imported: its mapped cells. */
export type KeptRow = {
  /** As the spreadsheet numbers it. */
  readonly row: number
  /** By which the same row is known again: a keyed hash of its reference, or of its cells. */
  readonly key: string
  /** Another row before it has the same reference. */
  readonly isRepeated?: boolean | undefined
  readonly cells: { readonly [field in ImportField]?: Cell | undefined }
}

/** What a row says, without faults. What nobody wrote down is absent. */
export type ReadRow = {
  readonly partner?: string | undefined
  readonly grant?: string | undefined
  readonly variant: VariantId
  readonly source: Source
  readonly municipality?: string | undefined
  readonly themes?: readonly string[] | undefined
  readonly age?: AgeGroup | CoarseAge | undefined
  readonly plan?: (typeof planValues)[number] | undefined
  readonly stopReason?: StopReason | undefined
  readonly days: { readonly 'submitted-on': Day } & { readonly [field in DayField]?: Day | undefined }
  readonly numbers: { readonly [field in NumberField]?: number | undefined }
  readonly grades: { readonly [field in GradeField]?: number | undefined }
}

export type RowReading = { readonly row: ReadRow } | { readonly faults: readonly ImportFault[] }

export type ReadingContext = {
  readonly constants: Constants
  /** What the words of each field mean; '' for a word of which nothing is taken over. */
  readonly values: ImportValues
  readonly dateOrder: DateOrder
  /** The day of the check: nothing of the past is later. */
  readonly today: Day
  readonly isOf: 'operator' | 'partner'
}
