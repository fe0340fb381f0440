/** The kinds of what falls due about a complaint. A kind is never renamed. */

/** Its officers are to be told of a term, on a day: `{ complaint, on }`. */
export const complaintTermKind = 'complaint-term'
/** It is to be erased: `{ complaint }`. */
export const complaintErasureKind = 'complaint-erasure'
