import { isOpenQuestion } from '../../referral/openQuestion.ts'
import type { PreparationCommand } from '../commands/preparation.ts'
import type { TrajectoryPreparation } from '../state/preparation.ts'
import { accept, type PreparationDecided, refuseFor } from './preparationDecision.ts'
import type { PrepareContext } from './withCircle.ts'

/** As of a referral: a conference answers a few questions, not a questionnaire. */
const mostQuestions = 10

/** G5: with a reason, always. G6: a new version, also after the old one was disclosed. */
export function setRequirement(
  { requirements: { items, version } }: TrajectoryPreparation,
  { requirement: given, text, reason, setBy }: PreparationCommand<'set-requirement'>,
  { newId, at, by }: PrepareContext,
): PreparationDecided {
  if (reason.trim() === '') return refuseFor('minimum-requirement-reason-missing')
  const isKnown = items.some(({ id }) => id === given)
  if (given !== undefined && !isKnown) return refuseFor('minimum-requirement-unknown')
  if (!isKnown && items.length >= mostQuestions) return refuseFor('too-many-requirements')
  const requirement = { id: given ?? newId, text, reason, setBy }
  return accept({ type: 'requirement-set', requirement, version: version + 1, at, by })
}

export function removeRequirement(
  { requirements: { items, version } }: TrajectoryPreparation,
  requirement: string,
  { at, by }: PrepareContext,
): PreparationDecided {
  if (!items.some(({ id }) => id === requirement)) return refuseFor('minimum-requirement-unknown')
  return accept({ type: 'requirement-removed', requirement, version: version + 1, at, by })
}

export function freeze(
  { requirements: { items, version } }: TrajectoryPreparation,
  { at, by }: PrepareContext,
): PreparationDecided {
  if (items.length === 0) return refuseFor('requirements-none')
  return accept({ type: 'requirements-frozen', version, at, by })
}

/** G4: with the family, and as open as it was. */
export function rewordQuestion(
  { questions }: TrajectoryPreparation,
  { question: given, text, agreedWith }: PreparationCommand<'reword-question'>,
  { newId, at, by }: PrepareContext,
): PreparationDecided {
  const isKnown = questions.some(({ id }) => id === given)
  if (given !== undefined && !isKnown) return refuseFor('question-unknown')
  if (!isKnown && questions.length >= mostQuestions) return refuseFor('too-many-questions')
  if (!isOpenQuestion(text)) return refuseFor('question-not-open')
  return accept({ type: 'question-reworded', question: { id: given ?? newId, text, agreedWith }, at, by })
}
