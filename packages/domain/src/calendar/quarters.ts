import { monthsBetween } from './months.ts'

/** A calendar quarter, with its three months in order. */
export type Quarter = {
  /** 'YYYY-Qn'. */
  readonly key: string
  /** First and last month, 'YYYY-MM'. */
  readonly from: string
  readonly to: string
  readonly months: readonly string[]
}

/** The calendar quarters of a period (months 'YYYY-MM', both included) that consists of whole ones; else none. */
export function quartersBetween(from: string, to: string): readonly Quarter[] {
  const months = monthsBetween(from, to)
  const begins = (Number(from.slice(5)) - 1) % 3 === 0
  if (!begins || months.length % 3 !== 0) return []
  return Array.from({ length: months.length / 3 }, (_, index) => {
    const own = months.slice(index * 3, index * 3 + 3)
    const first = own[0] ?? from
    const number = (Number(first.slice(5)) - 1) / 3 + 1
    return { key: `${first.slice(0, 4)}-Q${number}`, from: first, to: own[2] ?? to, months: own }
  })
}
