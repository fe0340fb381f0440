import type { DossierView } from '@kring/functions/api/contract/referrals'

type Dossier = Pick<DossierView, 'participants' | 'missing' | 'questions'>
export type AcceptCondition = DossierView['missing'][number]

/** What this kind of conference needs before it is accepted, in the order in which it is gone through. */
function conditionsOf({ participants }: Dossier): readonly AcceptCondition[] {
  if (participants.kind === 'two-sides')
    return ['hear-did-harm', 'hear-harmed', 'willing-did-harm', 'willing-harmed', 'question']
  return participants.kind === 'groups' ? ['intake', 'question', 'groups'] : ['intake', 'question']
}

export type Readiness = {
  readonly met: readonly AcceptCondition[]
  readonly missing: readonly AcceptCondition[]
  /** Confirmed questions, for "Eén open vraag bevestigd". */
  readonly confirmed: number
}

/** What stands between a dossier and its acceptance, as the rules of the domain say. Funding is wished for, no guard. */
export function readinessOf(dossier: Dossier): Readiness {
  const { missing, questions } = dossier
  return {
    met: conditionsOf(dossier).filter(condition => !missing.includes(condition) && !isAhead(condition, missing)),
    missing,
    confirmed: questions.filter(question => question.confirmed).length,
  }
}

/** Whether a side wants to take part is not asked of who was not heard. */
const isAhead = (condition: AcceptCondition, missing: readonly AcceptCondition[]): boolean =>
  (condition === 'willing-did-harm' && missing.includes('hear-did-harm')) ||
  (condition === 'willing-harmed' && missing.includes('hear-harmed'))
