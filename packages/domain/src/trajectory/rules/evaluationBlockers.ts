import type { AgreementCheck, EvaluationTalk } from '../state/evaluations.ts'

/** G18: "neemt de coördinator contact op met een aantal kernfiguren": at least this number. */
export const fewestSpokenWith = 2

/** What keeps an evaluation from being completed (G18). */
export type EvaluationBlocker =
  /** So many people more are to be spoken with. */
  { readonly kind: 'people'; readonly missing: number } | { readonly kind: 'agreement'; readonly agreement: string }
export const evaluationBlockerKinds = ['people', 'agreement'] as const

/** The ids of the people who were spoken with, each once. */
export const spokenWith = (talks: readonly EvaluationTalk[]): readonly string[] => [
  ...new Set(talks.flatMap(({ outcome, person }) => (outcome === 'spoken' ? [person] : []))),
]

/** Everything that is missing before an evaluation can be completed, in order; empty when nothing is. */
export function evaluationBlockers(
  { talks, checks }: { readonly talks: readonly EvaluationTalk[]; readonly checks: readonly AgreementCheck[] },
  agreements: readonly { readonly id: string }[],
): readonly EvaluationBlocker[] {
  const missing = fewestSpokenWith - spokenWith(talks).length
  const checked = new Set(checks.map(({ agreement }) => agreement))
  return [
    ...(missing > 0 ? [{ kind: 'people', missing } as const] : []),
    ...agreements.flatMap(({ id }) => (checked.has(id) ? [] : [{ kind: 'agreement', agreement: id } as const])),
  ]
}
