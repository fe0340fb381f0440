/** A side's answers to whether it wants to take part (G7). */
export const sideWills = ['yes', 'unsure', 'no'] as const
