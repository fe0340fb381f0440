import * as z from 'zod'
import type { PersonAnswer } from '../../forms/answers/answers.ts'
import { type VariantId, variants } from '../variants.ts'

/** The two sides of a restorative conference: "dader en slachtoffer en hun beider familie en sociaal netwerk". */
export const sides = ['didHarm', 'harmed'] as const
export const Side = z.enum(sides)
export type Side = z.infer<typeof Side>
export const otherSideOf = (side: Side): Side => (side === 'didHarm' ? 'harmed' : 'didHarm')

/** The harm to a person, material and immaterial (seed 002, "materiële en immateriële"). */
export type Harm = { readonly material?: string | undefined; readonly immaterial?: string | undefined }

export type SideParty = {
  readonly persons: readonly PersonAnswer[]
  /** Family and friends of this side only. */
  readonly network: readonly PersonAnswer[]
  readonly harm: Harm
}

/** A group of a neighbourhood or organisation, and its spokesperson once chosen. */
export type Group = { readonly name: string; readonly spokesperson?: PersonAnswer | undefined }

/** Whom or what the conference is about; the shape depends on the kind of conference (DOMAIN, "The four variants"). */
export type Participants =
  | { readonly kind: 'main-persons'; readonly persons: readonly PersonAnswer[] }
  | {
      readonly kind: 'two-sides'
      readonly sides: Readonly<Record<Side, SideParty>>
      /** Named, but their side is not known yet and must be asked. */
      readonly unplaced: readonly PersonAnswer[]
    }
  | { readonly kind: 'groups'; readonly place?: string | undefined; readonly groups: readonly Group[] }
  | {
      readonly kind: 'pupil'
      readonly pupil?: PersonAnswer | undefined
      readonly school?: string | undefined
      readonly year?: string | undefined
      /** Part of the circle: G14 depends on the part in this conference. */
      readonly teacher?: PersonAnswer | undefined
    }
export type ParticipantsKind = Participants['kind']

/** Empty participants for a kind of conference. */
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
