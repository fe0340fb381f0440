import type { CirclePerson } from '@kring/domain'
import { answerNow } from '@kring/domain/trajectory'
import { leavesForPrivateTime } from '@kring/domain/variants'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'

/** How somebody stands to the conference, in the order of the lists: who it is about first, who only informs last. */
export const standings = ['main', 'coming', 'waiting', 'not-coming', 'not-yet', 'not-invited', 'informs'] as const
export type Standing = (typeof standings)[number]

type Conference = Pick<TrajectoryView, 'variant' | 'preparation'>

/**
 * Somebody's standing now. An answer to a day that moved since is no answer; a main person stays in the middle, whatever
 * they answered; who leaves for private time is there to inform (G14).
 */
export function standingOf(person: CirclePerson, { variant, preparation }: Conference): Standing {
  if (person.part === 'main-person') return 'main'
  if (leavesForPrivateTime(person, { variant })) return 'informs'
  if (person.decision?.kind === 'not-invited') return 'not-invited'
  const now = answerNow(person, preparation)
  if (now && !now.isFormer && now.answer === 'yes') return 'coming'
  if (now && !now.isFormer && now.answer === 'no') return 'not-coming'
  return person.decision?.kind === 'invite' ? 'waiting' : 'not-yet'
}

/** What somebody said, or that they must be asked again: a word beside the standing. */
export function answerOf(
  person: CirclePerson,
  { preparation }: Conference,
): 'yes' | 'no' | 'maybe' | 'former' | undefined {
  const now = answerNow(person, preparation)
  return now && (now.isFormer ? 'former' : now.answer)
}
