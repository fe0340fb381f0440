/**
 * A cell of a file of figures: a number is a number, a day a day, and only what has no number is a text. `as` says how a number is
 * written; a percentage is 0.69.
 */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly as: NumberFormat }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'none' }
export type NumberFormat = 'whole' | 'tenths' | 'percent' | 'euro' | 'plain'

/** A sheet of a workbook, or a part of a file. `widths` of its columns in characters. */
export type Sheet = {
  readonly id: string
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export const text = (words: string): SheetCell => ({ kind: 'text', text: words })
export const number = (value: number, as: NumberFormat = 'whole'): SheetCell => ({ kind: 'number', value, as })
export const day = (iso: string): SheetCell => ({ kind: 'day', day: iso })
export const none: SheetCell = { kind: 'none' }
