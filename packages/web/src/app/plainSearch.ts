export type PlainSearch = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * The texts and numbers of a query string, and yes or no. The screen that they belong to reads what they mean: what is checked in the
 * route itself is loaded with every page.
 */
export const plainSearch = (raw: Readonly<Record<string, unknown>>): PlainSearch =>
  Object.fromEntries(Object.entries(raw).filter((one): one is [string, string | number | boolean] => isPlain(one[1])))

const isPlain = (value: unknown): value is string | number | boolean => /^(st|n|b)/.test(typeof value)
