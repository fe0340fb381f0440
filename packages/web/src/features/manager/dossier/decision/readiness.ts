import type { DossierView } from '@kring/functions/api/contract/referrals'

type Dossier = Pick<DossierView, 'participants' | 'missing' | 'questions'>
export type AcceptCondition = DossierView['missing'][number]

/** The conditions for acceptance of this variant, in the order of the work. */
function conditionsOf({ participants }: Dossier): readonly AcceptCondition[] {
  if (participants.kind === 'two-sides')
    return ['hear-did-harm', 'hear-harmed', 'willing-did-harm', 'willing-harmed', 'question']
  return participants.kind === 'groups' ? ['intake', 'question', 'groups'] : ['intake', 'question']
}

export type Readiness = {
  readonly met: readonly AcceptCondition[]
  readonly missing: readonly AcceptCondition[]
  /** The number of confirmed questions, for "Eén open vraag bevestigd". */
  readonly confirmed: number
}

/** What is missing before acceptance, by the domain rules. Funding is recommended, not required. */
export function readinessOf(dossier: Dossier): Readiness {
  const { missing, questions } = dossier
  return {
    met: conditionsOf(dossier).filter(condition => !missing.includes(condition) && !isAhead(condition, missing)),
    missing,
    confirmed: questions.filter(question => question.confirmed).length,
  }
}

/** Whether a side wants to take part is asked only after its intake. */
const isAhead = (condition: AcceptCondition, missing: readonly AcceptCondition[]): boolean =>
  (condition === 'willing-did-harm' && missing.includes('hear-did-harm')) ||
  (condition === 'willing-harmed' && missing.includes('hear-harmed'))
