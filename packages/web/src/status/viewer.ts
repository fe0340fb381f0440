import type { StatusView } from '@kring/functions/api/contract/referrals'

/** Who reads the page: texts differ for a referrer and a self-referrer. */
export type Viewer = 'professional' | 'citizen'

export const viewerOf = (view: StatusView): Viewer => (view.source === 'citizen' ? 'citizen' : 'professional')

export type StatusStep = StatusView['steps'][number]
