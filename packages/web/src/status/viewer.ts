import type { StatusView } from '@kring/functions/api/contract/referrals'

/** Who reads the page: texts differ for a referrer and a self-referrer. */
export type Viewer = 'professional' | 'citizen'

export const viewerOf = (view: StatusView): Viewer => (view.source === 'citizen' ? 'citizen' : 'professional')

/** A referrer wrote about both sides of a restorative conference, which may not be on one paper. */
export const isOfTwoSides = (view: StatusView): boolean =>
  view.variant === 'restorative' && viewerOf(view) === 'professional'

export type StatusStep = StatusView['steps'][number]
