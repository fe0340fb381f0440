import type { CoreStepId, SchedulingBlocker, SchedulingBlockerKind } from '@kring/domain'
import type { Progress } from '../../../../kit/index.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'

type Seen = Pick<TrajectoryView, 'state' | 'preparation' | 'steps'> & {
  readonly blockers: readonly SchedulingBlocker[]
  /** Everyone who is in the circle now. */
  readonly people: readonly { readonly safety?: unknown; readonly requirements?: unknown; readonly party?: unknown }[]
}
export type StepState = { readonly key: string; readonly progress: Progress | 'locked' }

/** What must not lock the day any more for a fixed step to be done. */
const settledBy = {
  'hear-sides': ['side-empty', 'party-informed', 'party-counsel', 'party-consent'],
  'choose-spokespeople': ['participants'],
  'bring-school': ['participants'],
  'widen-circle': ['nobody-invited', 'invitation-decision', 'no-contact', 'children', 'child-part'],
  'ask-wishes': ['choices', 'language'],
  'tell-requirement': ['requirements-frozen', 'requirements-told'],
  'check-safety': ['safety-discussed', 'safety-check'],
  'set-date': [],
} as const satisfies Record<CoreStepId, readonly SchedulingBlockerKind[]>

const fixed = new Map<string, readonly SchedulingBlockerKind[]>(Object.entries(settledBy))

/** How far each step is: the partner's own as the coordinator marked them, the fixed ones from what is known. */
export function stepStates(seen: Seen): readonly StepState[] {
  return seen.steps.map(({ key, isOwn }) => ({
    key,
    progress: isOwn ? ownProgress(key, seen) : fixedProgress(key, seen),
  }))
}

const ownProgress = (key: string, { preparation }: Seen): Progress =>
  preparation.steps.some(step => step.key === key) ? 'done' : 'todo'

function fixedProgress(key: string, seen: Seen): StepState['progress'] {
  const { preparation, blockers, people } = seen
  if (key === 'set-date') {
    if (preparation.day) return 'done'
    return blockers.length > 0 ? 'locked' : 'now'
  }
  const kinds = fixed.get(key) ?? []
  if (!blockers.some(({ what }) => kinds.includes(what))) return people.length === 0 ? 'todo' : 'done'
  return hasBegun(key, seen) ? 'now' : 'todo'
}

function hasBegun(key: string, { preparation, people }: Seen): boolean {
  if (key === 'ask-wishes') return preparation.choices !== undefined
  if (key === 'tell-requirement') return preparation.requirements.frozen !== undefined
  if (key === 'check-safety') return people.some(({ safety }) => safety !== undefined)
  if (key === 'hear-sides') return people.some(({ party }) => party !== undefined)
  return people.length > 0
}
