/** The kinds of what falls due about keeping and erasing. A kind is never renamed. */

/** The term of a closed dossier may soon be over: `{ dossier }`. */
export const retentionWarningKind = 'retention-warning'
/** It is over: `{ dossier, warnedOn }`. */
export const retentionErasureKind = 'retention-erasure'
/** The cooling-off of an erasure that was asked is over: `{ dossier, erasure }`. */
export const askedErasureKind = 'asked-erasure'
/** Somebody must look at a legal hold again: `{ dossier, hold }`. */
export const holdReviewKind = 'hold-review'
