import type { VariantId } from '../variants.ts'

/**
 * The part that somebody has on the day. A teacher is named by profession, as their part depends on the kind of
 * conference.
 */
export const conferenceParts = [
  'main-person',
  'circle',
  'spokesperson',
  'teacher',
  'professional',
  'coordinator',
  'interpreter',
  'support-person',
] as const
export type ConferencePart = (typeof conferenceParts)[number]

export type Attendee = {
  readonly part: ConferencePart
  /** The family chose to keep them in the room, which is recorded; only for an interpreter or support person. */
  readonly isKept?: boolean | undefined
}

/**
 * Whether somebody leaves for private time. G14: "De coördinator en de eventuele aanwezige hulpverleners verlaten de
 * zaal". It depends on the part in this conference, not on the profession: in a learning circle the teacher belongs to
 * the circle. An interpreter or support person whom the family keeps counts as circle for the day; a coordinator or
 * professional cannot be kept.
 */
export function leavesForPrivateTime(person: Attendee, conference: { readonly variant: VariantId }): boolean {
  switch (person.part) {
    case 'main-person':
    case 'circle':
    case 'spokesperson':
      return false
    case 'teacher':
      return conference.variant !== 'learning-circle'
    case 'professional':
    case 'coordinator':
      return true
    case 'interpreter':
    case 'support-person':
      return person.isKept !== true
    default:
      return person.part satisfies never
  }
}
