import type { Cell } from './cell.ts'

/**
 * A figure of a report as an edge of a flow network, in which each point is a sum: inflow equals outflow. Parts run
 * from 0 to 1 and their total back from 1 to 0; a table has a point for each row and column.
 */
export type SumEdge = {
  readonly from: number
  readonly to: number
  readonly n: number
  /**
   * A `total` is hidden only when nothing cheaper helps, the `whole` never to protect another figure; `unseen` is not
   * in a report.
   */
  readonly role: 'part' | 'total' | 'whole' | 'unseen'
}

export type CellKind = Cell['kind']

/** A figure, whether it is hidden, and the bounds between which a reader could then place it. */
export type BoundedEdge = SumEdge & {
  kind: CellKind
  readonly low: number
  readonly high: number
  readonly price: number
}
