import type { Indicator } from '../../indicators/indicator.ts'
import type { TableDimension } from '../catalogue.ts'

/** A share of a part in a group: of which of its categories its numerator is the sum. */
export type ShareOfGroup = { readonly indicator: Indicator; readonly categories: readonly string[] }

/** What is attacked together, of any year: the breakdowns of an indicator, and every share that is a sum of the same atoms. */
export type GroupKind = {
  readonly indicator: Indicator
  readonly dimensions: readonly TableDimension[]
  readonly shares: readonly ShareOfGroup[]
}
