/** The four kinds of conference; the same principles, sometimes another way of working (seed 004). */
export const variantIds = ['family', 'restorative', 'neighbourhood', 'learning-circle'] as const
