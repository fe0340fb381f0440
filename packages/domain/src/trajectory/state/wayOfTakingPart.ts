/** How somebody takes part (DOMAIN: "Words"). Absent: not yet known. */
export const waysOfTakingPart = ['in-room', 'phone', 'video', 'letter', 'message-read-aloud', 'spokesperson'] as const
export type WayOfTakingPart = (typeof waysOfTakingPart)[number]
