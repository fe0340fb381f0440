/** What a side can say when it is asked, by itself, whether it wants to take part (G7). */
export const sideWills = ['yes', 'unsure', 'no'] as const
