/** What the address says: which grant, which edition, which period. */
export type ReportSearch = {
  readonly grant?: string
  readonly asOf?: string
  readonly number?: number
  readonly period?: string
  /** Of addresses that were kept from before: first and last month. */
  readonly from?: string
  readonly to?: string
}

/** Reads an address; what is none of ours is dropped. */
export function reportSearch(raw: Readonly<Record<string, unknown>>): ReportSearch {
  const grant = textIn(raw.grant, /^[a-z0-9-]{1,60}$/)
  const asOf = textIn(raw.asOf, /^\d{4}-\d{2}-\d{2}$/)
  const number = Number(textIn(raw.number, /^[1-9]\d{0,3}$/))
  const period = textIn(raw.period, /^.{1,40}$/)
  const [from, to] = [textIn(raw.from, /^\d{4}-\d{2}$/), textIn(raw.to, /^\d{4}-\d{2}$/)]
  return {
    ...(grant && { grant }),
    ...(asOf && { asOf }),
    ...(number > 0 && { number }),
    ...(period && { period }),
    ...(!period && from && to && { from, to }),
  }
}

/** The router reads '2' as a number and '2026' too. */
function textIn(value: unknown, pattern: RegExp): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && pattern.test(text) ? text : undefined
}
