import type { PersonAnswer } from '../../forms/answers/answers.ts'
import { type VariantId, variants } from '../variants.ts'

/** The two sides of a restorative conference: "dader en slachtoffer en hun beider familie en sociaal netwerk". */
export const sides = ['didHarm', 'harmed'] as const
export type Side = (typeof sides)[number]
export const otherSideOf = (side: Side): Side => (side === 'didHarm' ? 'harmed' : 'didHarm')

/** What was done to someone: what is broken or gone, and what it does to them (seed 002, "materiële en immateriële"). */
export type Harm = { readonly material?: string | undefined; readonly immaterial?: string | undefined }

export type SideParty = {
  readonly persons: readonly PersonAnswer[]
  /** Family and friends of this side alone. */
  readonly network: readonly PersonAnswer[]
  readonly harm: Harm
}

/** A group of a neighbourhood or an organisation, and who speaks for it once it has chosen. */
export type Group = { readonly name: string; readonly spokesperson?: PersonAnswer | undefined }

/** Around whom, or what, the circle is drawn: it differs by the kind of conference (DOMAIN, "The four variants"). */
export type Participants =
  | { readonly kind: 'main-persons'; readonly persons: readonly PersonAnswer[] }
  | {
      readonly kind: 'two-sides'
      readonly sides: Readonly<Record<Side, SideParty>>
      /** Named, but not on which side they stand: still to ask. */
      readonly unplaced: readonly PersonAnswer[]
    }
  | { readonly kind: 'groups'; readonly place?: string | undefined; readonly groups: readonly Group[] }
  | {
      readonly kind: 'pupil'
      readonly pupil?: PersonAnswer | undefined
      readonly school?: string | undefined
      readonly year?: string | undefined
      /** In the circle, not beside it: G14 looks at the part in this conference. */
      readonly teacher?: PersonAnswer | undefined
    }
export type ParticipantsKind = Participants['kind']

/** Nobody and nothing yet. */
export function noParticipants(variant: VariantId): Participants {
  const kind = variants[variant].participants
  switch (kind) {
    case 'main-persons':
      return { kind, persons: [] }
    case 'two-sides':
      return { kind, sides: { didHarm: emptySide, harmed: emptySide }, unplaced: [] }
    case 'groups':
      return { kind, groups: [] }
    case 'pupil':
      return { kind }
    default:
      return kind satisfies never
  }
}

export const emptySide: SideParty = { persons: [], network: [], harm: {} }
