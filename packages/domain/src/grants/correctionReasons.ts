/**
 * Why a line puts an earlier invoice right: a plan that came to count after its quarter was closed (accepted late, or funded by this grant
 * since), one that counts no more, or one whose price was recorded since.
 */
export const correctionReasons = ['added', 'withdrawn', 'priced'] as const
export type CorrectionReason = (typeof correctionReasons)[number]
