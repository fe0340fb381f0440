/** Numbers below this one are not told: who knows one family of a partner could recognise it (DOMAIN, "Small cells"). */
export const fewestTold = 5

/** Says of a number between 1 and 4 that it is one of those. */
export const few = 'few'
export type CountTold = number | typeof few

/** A number of families as it is told to who may not know a single one. */
export const countTold = (count: number): CountTold => (count > 0 && count < fewestTold ? few : count)
