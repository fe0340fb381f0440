/** With more options than this, they are edited as a pasted list. */
export const mostByHand = 25

/** Maximum number of options of a choice. */
export const mostOptions = 700
