import type { VariantId } from './variants.ts'

const everywhere = ['expert', 'interpreter', 'support-person', 'referrer'] as const
/** The further roles of a restorative conference after an offence (in Flanders: HERGO). */
const afterOffence = ['co-moderator', 'police', 'lawyer', 'court-consultant'] as const

/** Roles that may be present on the day besides the circle, the coordinator and the mandate holder. */
export const extraRoles = [...everywhere, ...afterOffence] as const
export type ExtraRole = (typeof extraRoles)[number]

/** The roles that a partner can choose from for this kind of conference. */
export const rolesOf = (variant: VariantId): readonly ExtraRole[] =>
  variant === 'restorative' ? extraRoles : everywhere

/** Phases with guests. Not private time, when only the circle is present (G14). */
export const guestPhases = ['information', 'presentation'] as const
