import type { DossierView } from '@kring/functions/api/contract/referrals'

/** What stands between a dossier and its acceptance: guards G3 and G4. Funding is wished for, not a guard. */
export const conditions = ['intake', 'question'] as const
export type AcceptCondition = (typeof conditions)[number]

export type Readiness = {
  readonly met: readonly AcceptCondition[]
  readonly missing: readonly AcceptCondition[]
  /** Confirmed questions, for "Eén open vraag bevestigd". */
  readonly confirmed: number
}

export function readinessOf({ intake, questions }: Pick<DossierView, 'intake' | 'questions'>): Readiness {
  const confirmed = questions.filter(question => question.confirmed).length
  const holds: Readonly<Record<AcceptCondition, boolean>> = { intake: intake !== undefined, question: confirmed > 0 }
  return {
    met: conditions.filter(condition => holds[condition]),
    missing: conditions.filter(condition => !holds[condition]),
    confirmed,
  }
}
