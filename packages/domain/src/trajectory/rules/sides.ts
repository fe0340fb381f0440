import type { Side } from '../../variants/participants/participants.ts'
import type { ConferencePart } from '../../variants/participants/privateTime.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { TrajectoryState } from '../state/trajectoryStates.ts'
import type { WayOfTakingPart } from '../state/wayOfTakingPart.ts'
import { wasTold } from './invitation.ts'
import { invitedIn } from './people.ts'
import type { WithCircle } from './withCircle.ts'

/** Somebody of one's own side: who they are, and nothing that they told the coordinator. */
export type PersonSeen = {
  readonly id: string
  readonly name: string
  readonly relation?: string | undefined
  readonly part: ConferencePart
  readonly way?: WayOfTakingPart | undefined
}

/** What one side of a restorative conference may see of the trajectory. */
export type SeenBySide = {
  readonly side: Side
  readonly state: TrajectoryState
  readonly people: readonly PersonSeen[]
  readonly questions: readonly string[]
  /** Without reasons, which may be the other side's story. */
  readonly requirements: readonly string[]
  readonly day?:
    | { readonly day: string; readonly time: string; readonly timeZone: string; readonly place: string }
    | undefined
}

/**
 * The trajectory as one side may see it (DOMAIN, "The four variants": "neither side … sees the other's"): its own people
 * who are invited, the questions, the requirements that it was told, and the day. Put together from what is allowed, so
 * that whatever is added to a trajectory is not seen until it is named here. Who is not invited is seen by no side.
 */
export function seenBySide(record: WithCircle, side: Side): SeenBySide {
  const { state, circle, preparation } = record
  const people = invitedIn(circle).filter(person => person.side === side)
  const isTold = people.some(person => wasTold(person, preparation))
  const { day, time, timeZone, place } = preparation.day ?? {}
  const isSet = day !== undefined && time !== undefined && timeZone !== undefined && place !== undefined
  return {
    side,
    state,
    people: people.map(seen),
    questions: preparation.questions.map(({ text }) => text),
    requirements: isTold ? preparation.requirements.items.map(({ text }) => text) : [],
    ...(isSet && { day: { day, time, timeZone, place } }),
  }
}

const seen = ({ id, name, relation, part, way }: CirclePerson): PersonSeen => ({ id, name, relation, part, way })
