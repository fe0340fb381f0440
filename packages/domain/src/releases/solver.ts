/** One linear condition: `low` ≤ the sum of the columns ≤ `high`. Every coefficient is 1: what is added up are people or cases. */
export type Row = { readonly columns: readonly number[]; readonly low: number; readonly high: number }

/** What is known of a table: a column for each atom (a whole number within its bounds), and the sums that were shown. */
export type LinearModel = {
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly rows: readonly Row[]
}

/** How one question ended. `values`: of every column, at the optimum. */
export type Optimum =
  | { readonly kind: 'optimal'; readonly values: ArrayLike<number> }
  | { readonly kind: 'infeasible' }
  /** No answer within the limit. */
  | { readonly kind: 'unknown' }

export type Question = {
  /** The columns whose weighted sum is made as large as can be. */
  readonly weights: ReadonlyMap<number, number>
  /** Whole numbers only: slower, for when the optimum of the linear question isn't whole. */
  readonly whole: boolean
  readonly seconds: number
}

/** One model that is asked many questions, each from where the last ended. */
export interface OpenModel {
  maximise(question: Question): Optimum
  close(): void
}

/** Solves linear and whole-number programs. Passed in: the domain holds no solver. */
export interface Solver {
  open(model: LinearModel): OpenModel
}
