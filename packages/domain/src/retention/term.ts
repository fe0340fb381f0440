import type { VariantId } from '../variants/variants.ts'
import type { RetentionClass } from './classes.ts'

/** A partner's own term for one kind of conference, as its admin set it: years, or the age. */
export type OwnTerm = { readonly years: number }

/** The name of the setting with a partner's own term for one kind of conference. */
export const retentionPart = (variant: VariantId): string => `retention:${variant}`

export const termFaults = ['term-not-whole', 'term-too-short', 'term-too-long'] as const
export type TermFault = (typeof termFaults)[number]

/** What is wrong with a term; undefined when it lies within what the class allows. */
export function termFault({ years }: OwnTerm, { shortest, longest }: RetentionClass): TermFault | undefined {
  if (!Number.isInteger(years)) return 'term-not-whole'
  if (years < shortest) return 'term-too-short'
  return years > longest ? 'term-too-long' : undefined
}

/** The term that counts. One that was set before the law changed counts as the nearest that it allows. */
export const termOf = (own: OwnTerm | undefined, { term, shortest, longest }: RetentionClass): number =>
  own === undefined ? term : Math.min(Math.max(own.years, shortest), longest)
