import { type Locale, variants } from '@kring/domain'
import type { GrantError, Overlap } from '@kring/domain/grants'
import { monthsInWords } from '../monthsInWords.ts'
import { ApiProblem, type ProblemFault } from '../problems.ts'

type Names = ReadonlyMap<string, string>

/** The problem of a refused grant; its faults say which grant, partner or kind of conference it is about. */
export function grantRefused(error: GrantError, locale: Locale, partners: Names): ApiProblem {
  return new ApiProblem(error.code, faultsOf(error, locale, partners))
}

function faultsOf(error: GrantError, locale: Locale, partners: Names): readonly ProblemFault[] | undefined {
  switch (error.code) {
    case 'grant-overlaps':
    case 'grant-overlaps-shown':
      return error.overlaps.map(overlap => ({
        code: error.code === 'grant-overlaps' ? 'grant-overlap' : 'months-shown',
        path: `${overlap.funder}/${overlap.grant}`,
        sentence: sentenceOf(overlap, locale, partners),
      }))
    case 'grant-price-missing':
    case 'grant-price-closed':
      return error.variants.map(variant => ({
        code: 'grant-price',
        path: `prices.${variant}`,
        sentence: variants[variant].name[locale] ?? variant,
      }))
    default:
      return undefined
  }
}

/** Which grant it is, and what both cover. */
function sentenceOf({ name, tenants, variants: kinds, from, to }: Overlap, locale: Locale, partners: Names): string {
  const both = [
    tenants.map(tenant => partners.get(tenant) ?? tenant).join(', '),
    kinds.map(kind => variants[kind].name[locale] ?? kind).join(', '),
    monthsInWords({ from, to }, locale),
  ]
  return `${name}: ${both.join('; ')}`
}
