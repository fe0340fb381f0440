import type { PreparationCommand } from '../commands/preparation.ts'
import type { TrajectoryPreparation } from '../state/preparation.ts'
import { accept, type PreparationDecided, refuseFor } from './preparationDecision.ts'
import type { PrepareContext } from './withCircle.ts'

/** Bounds of the size of a trajectory; no conference comes near them. */
const mostInformants = 20
const mostPracticalities = 60

export function setInformant(
  { informants }: TrajectoryPreparation,
  { informant: given, who: name, organisation, information }: PreparationCommand<'set-informant'>,
  { newId, at, by }: PrepareContext,
): PreparationDecided {
  const isKnown = informants.some(({ id }) => id === given)
  if (given !== undefined && !isKnown) return refuseFor('informant-unknown')
  if (!isKnown && informants.length >= mostInformants) return refuseFor('too-many-informants')
  const informant = { id: given ?? newId, name, organisation, information }
  return accept({ type: 'informant-set', informant, at, by })
}

export function setPracticality(
  { practicalities }: TrajectoryPreparation,
  { name, practicality: given, ...details }: PreparationCommand<'set-practicality'>,
  { newId, at, by, grants }: PrepareContext,
): PreparationDecided {
  const known = practicalities.find(({ id }) => id === given)
  const isKnown = known !== undefined
  if (given !== undefined && !isKnown) return refuseFor('practicality-unknown')
  if (!isKnown && practicalities.length >= mostPracticalities) return refuseFor('too-many-practicalities')
  const { grant } = details
  // The grant that it is on already stays, also when it ended since.
  if (grant !== undefined && grant !== known?.grant && !grants.includes(grant)) return refuseFor('grant-unknown')
  return accept({ type: 'practicality-set', practicality: { id: given ?? newId, ...details }, at, by })
}
