import { emptySide, type Participants, type Side, sides } from './participants.ts'

/** The viewer of a preparation. `side`: the side of a member of the circle, or of the referrer. */
export type Viewer = { readonly role: string; readonly side?: Side | undefined }

/**
 * Whether the viewer may see the preparation of a side. "Preparation kept separate: neither side (nor its referrer)
 * sees the other's" (DOMAIN, "The four variants"). The regional manager and the coordinator see both; members of a
 * circle see their own side. A referrer follows the status only and sees no preparation.
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

/** The preparation: the participants, and the conversation with each side. */
export type Preparation<Intake> = {
  readonly participants: Extract<Participants, { kind: 'two-sides' }>
  readonly intakes: Readonly<Partial<Record<Side, Intake>>>
}

/** The preparation as far as the viewer may see it: nothing of a hidden side, not even a name. */
export function visibleTo<Intake>(viewer: Viewer, { participants, intakes }: Preparation<Intake>): Preparation<Intake> {
  const seen = sides.filter(side => maySeePreparationOf(viewer, side))
  const partyOf = (side: Side) => (seen.includes(side) ? participants.sides[side] : emptySide)
  return {
    participants: {
      kind: 'two-sides',
      sides: { didHarm: partyOf('didHarm'), harmed: partyOf('harmed') },
      // People without a known side may be on the hidden one.
      unplaced: seen.length === sides.length ? participants.unplaced : [],
    },
    intakes: Object.fromEntries(seen.flatMap(side => (intakes[side] === undefined ? [] : [[side, intakes[side]]]))),
  }
}
