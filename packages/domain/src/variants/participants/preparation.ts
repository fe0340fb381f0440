import { emptySide, type Participants, type Side, sides } from './participants.ts'

/** Who looks at a preparation. `side` is that of who is in the circle, or who referred for it. */
export type Viewer = { readonly role: string; readonly side?: Side | undefined }

/**
 * "Preparation kept separate: neither side (nor its referrer) sees the other's" (DOMAIN, "The four variants"). The
 * regional manager and the coordinator see both, apart; who is in a circle sees their own side's. A referrer follows
 * the status of what they sent and reads no preparation, not even of the side they sent it for.
 */
export function maySeePreparationOf(viewer: Viewer, side: Side): boolean {
  switch (viewer.role) {
    case 'regional-manager':
    case 'coordinator':
      return true
    case 'circle-member':
      return viewer.side === side
    default:
      return false
  }
}

/** What was prepared: who stands where, and what was said in the conversation with each side. */
export type Preparation<Intake> = {
  readonly participants: Extract<Participants, { kind: 'two-sides' }>
  readonly intakes: Readonly<Partial<Record<Side, Intake>>>
}

/** A preparation as one may see it: of a side that is not theirs to see there is nothing, not even a name. */
export function visibleTo<Intake>(viewer: Viewer, { participants, intakes }: Preparation<Intake>): Preparation<Intake> {
  const seen = sides.filter(side => maySeePreparationOf(viewer, side))
  const partyOf = (side: Side) => (seen.includes(side) ? participants.sides[side] : emptySide)
  return {
    participants: {
      kind: 'two-sides',
      sides: { didHarm: partyOf('didHarm'), harmed: partyOf('harmed') },
      // They may well stand on the other one.
      unplaced: seen.length === sides.length ? participants.unplaced : [],
    },
    intakes: Object.fromEntries(seen.flatMap(side => (intakes[side] === undefined ? [] : [[side, intakes[side]]]))),
  }
}
