/** A month, 'YYYY-MM'. */
export type Month = string

/** First and last month, both inclusive. */
export type Period = { readonly from: Month; readonly to: Month }

export const isMonth = (value: unknown): value is Month =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

/** Number of months; 0 when it ends before it begins. */
export const lengthOf = ({ from, to }: Period): number => Math.max(0, numberOf(to) - numberOf(from) + 1)
