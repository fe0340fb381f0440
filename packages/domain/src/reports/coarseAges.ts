/** Of trajectories of before it is often known only whether it was about a minor. */
export const coarseAges = ['under-18', '18-plus'] as const
export type CoarseAge = (typeof coarseAges)[number]
