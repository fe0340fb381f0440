/** Who may be there on the day beside the circle, the coordinator and who decides on the plan. */
export const extraRoles = ['expert', 'interpreter', 'support-person', 'referrer'] as const
export type ExtraRole = (typeof extraRoles)[number]

/** Private time is not among them: nobody but the circle is there (G14). */
export const guestPhases = ['information', 'presentation'] as const
