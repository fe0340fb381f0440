import type { CircleSector, ConferencePart, Nearness, PhaseId, Side, WayOfTakingPart } from '@kring/domain'

type Answer = {
  /** How many days ago they answered. */
  readonly ago: number
  readonly answer: 'yes' | 'no' | 'maybe'
  readonly way?: WayOfTakingPart
  readonly needs?: string
  /** Told to the coordinator, and not by their own link. */
  readonly via?: 'phone' | 'in-person' | 'letter'
}

/** Somebody of a circle that the demo prepares. `ago` counts in days before the day for which the demo is made. */
export type PreparedPerson = {
  readonly name: string
  readonly relation: string
  readonly part?: ConferencePart
  readonly side?: Side
  readonly group?: string
  /** Known at the intake when no day is given. */
  readonly addedAgo?: number
  readonly namedBy?: string
  readonly sector?: CircleSector
  readonly nearness?: Nearness
  /** In years. */
  readonly age?: number
  readonly language?: string
  readonly interpreter?: true
  readonly email?: string
  readonly phone?: string
  readonly address?: string
  readonly organisation?: string
  readonly needs?: string
  readonly wishes?: string
  readonly hours?: { readonly from: string; readonly until: string }
  readonly readsAlong?: { readonly who: string; readonly on: readonly ('mail' | 'letter' | 'phone' | 'sms')[] }
  /** Reached through somebody else of the circle. */
  readonly through?: string
  /** A child who may be written to themself. */
  readonly toChild?: true
  readonly arrangements?: readonly {
    readonly kind: 'own-arrival' | 'own-room' | 'seat-apart' | 'somebody-beside' | 'may-leave'
    readonly agreed?: string
  }[]
  /** A child: who is beside them, and what they chose. */
  readonly child?: { readonly support: string; readonly saidForThem: string; readonly phases: readonly PhaseId[] }
  /** Restorative: what a party was told and wants, so many days ago. */
  readonly party?: { readonly ago: number; readonly hasCounsel: boolean }
  readonly invitedBy?: 'mail' | 'letter' | 'in-person'
  readonly answer?: Answer
  readonly message?: string
  /** Read the minimum requirement and said so. */
  readonly acknowledged?: true
  readonly notInvited?: {
    readonly reason: 'safety' | 'family-choice'
    readonly decidedBy: string
    readonly familyThinks: string
  }
  /** Nothing was decided about them yet. */
  readonly undecided?: true
}
