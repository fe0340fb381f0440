import type { Cell } from './cell.ts'

/**
 * A figure of a report, as a stretch between two points where sums are made: what comes into a point also leaves it.
 * A line of parts runs from 0 to 1 and its total back from 1 to 0; a table has a point for each row and column.
 */
export type SumEdge = {
  readonly from: number
  readonly to: number
  readonly n: number
  /** A total is hidden only if nothing less helps, the `whole` never to protect another; `unseen` is in no report. */
  readonly role: 'part' | 'total' | 'whole' | 'unseen'
}

export type CellKind = Cell['kind']

/** A figure, whether it is hidden, and between which numbers a reader could then place it. */
export type BoundedEdge = SumEdge & {
  kind: CellKind
  readonly low: number
  readonly high: number
  readonly price: number
}
