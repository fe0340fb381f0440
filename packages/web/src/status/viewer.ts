import type { StatusView } from '@kring/functions/api/contract/referrals'

/** Who looks: the words differ for who did it for someone and who did it for themself. */
export type Viewer = 'professional' | 'citizen'

export const viewerOf = (view: StatusView): Viewer => (view.source === 'citizen' ? 'citizen' : 'professional')

export type StatusStep = StatusView['steps'][number]
