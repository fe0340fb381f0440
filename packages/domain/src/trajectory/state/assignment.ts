import type { DossierOrganisation, Wanted } from '../../matching/index.ts'

/** Why a coordinator said no: one tap, never a story. "Nee zeggen mag altijd." */
export const declineOfferReasons = ['no-time', 'too-far', 'knows-somebody', 'affiliated', 'rather-not-say'] as const
export type DeclineOfferReason = (typeof declineOfferReasons)[number]

/** Why a coordinator left a trajectory. */
export const releaseReasons = ['family-asks', 'own-wish', 'illness', 'conflict', 'certificate', 'other'] as const
export type ReleaseReason = (typeof releaseReasons)[number]

/** A trajectory offered to one coordinator. There is one open offer at a time, so that the family never gets two names. */
export type Offer = {
  readonly id: string
  /** Subject of the coordinator. */
  readonly person: string
  readonly offeredAt: string
  /** The moment by which they answer, ISO 8601 in UTC. */
  readonly until: string
  readonly outcome?: OfferOutcome | undefined
}
export type OfferOutcome = {
  readonly kind: 'accepted' | 'declined' | 'withdrawn' | 'expired'
  readonly at: string
  readonly reason?: DeclineOfferReason | undefined
}

/** Who is or was the coordinator of the trajectory. */
export type Assigned = { readonly person: string; readonly from: string }
export type Released = Assigned & { readonly until: string; readonly reason: ReleaseReason }

/** What became wrong with an assignment after it was made: an affiliation with an organisation on the dossier, or a paper. */
export const assignmentFaults = ['conflict', 'missing'] as const
export type AssignmentFault = (typeof assignmentFaults)[number]

export type Assignment = {
  readonly organisations: readonly DossierOrganisation[]
  readonly wanted: Wanted
  /** What the family asks for in its own words: "Johan: iemand met een hond". */
  readonly familyWishes?: string | undefined
  /** In order; the last may be open. */
  readonly offers: readonly Offer[]
  readonly coordinator?: Assigned | undefined
  /** When the family was told who it is. */
  readonly familyToldAt?: string | undefined
  readonly former: readonly Released[]
  /** Whom the family does not want; no reason is kept. */
  readonly notForFamily: readonly string[]
  readonly fault?: { readonly what: AssignmentFault; readonly since: string } | undefined
  /** G9: who supports the coordinator in this trajectory: the regional manager unless another is named. */
  readonly supervisor: { readonly name: string; readonly subject?: string | undefined }
}

/** The offer that waits for an answer. */
export const openOffer = ({ offers }: Pick<Assignment, 'offers'>): Offer | undefined => {
  const last = offers.at(-1)
  return last?.outcome === undefined ? last : undefined
}

/** Who said no, and so is not asked again. */
export const declinedBy = ({ offers }: Pick<Assignment, 'offers'>): readonly string[] =>
  offers.flatMap(({ person, outcome }) => (outcome?.kind === 'declined' ? [person] : []))
