/** A number nobody may come to know: a hidden cell, or a difference of two cells. `value`: what it is. */
export type Target = { readonly columns: readonly number[]; readonly value: number; readonly name: string }
