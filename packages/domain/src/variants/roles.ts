/** Roles that may be present on the day besides the circle, the coordinator and the mandate holder. */
export const extraRoles = ['expert', 'interpreter', 'support-person', 'referrer'] as const
export type ExtraRole = (typeof extraRoles)[number]

/** Phases with guests. Not private time, when only the circle is present (G14). */
export const guestPhases = ['information', 'presentation'] as const
