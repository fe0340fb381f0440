import type { Localized } from '../language/locale.ts'
import type { Indicator } from './indicator.ts'

/** A name and a definition in the three languages. */
export type Words = { readonly nl: string; readonly fr: string; readonly en: string }

type Entry = Omit<Indicator, 'version' | 'name' | 'definition' | 'dimensions'> & {
  readonly version?: number
  readonly name: Words
  readonly definition: Words
  readonly dimensions?: Indicator['dimensions']
}

/** An entry of the registry; its first version and without a breakdown unless it says otherwise. */
export const entry = ({ name, definition, ...others }: Entry): Indicator => {
  const words: { readonly name: Localized; readonly definition: Localized } = { name, definition }
  return { version: 1, dimensions: [], ...others, ...words }
}

/** Referrals of a month: what most rates are over. */
export const referralsCounted: readonly string[] = ['total']
/** Those of which it is known what came of them: all but some of before. */
export const referralsFollowed: readonly string[] = ['total', '-outcome:unknown']
/** Trajectories that began: accepted referrals, whatever came of them. */
export const startedCounted: readonly string[] = [
  'outcome:running',
  'outcome:plan-with',
  'outcome:plan-without',
  'outcome:stopped',
  'outcome:ended',
]
export const plansOfCohort: readonly string[] = ['outcome:plan-with', 'outcome:plan-without']
export const plansCounted: readonly string[] = ['plan:with', 'plan:without']
