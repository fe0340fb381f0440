import type { ReleasedPlanView, ReleaseStanding } from '@kring/functions/api/contract/releasedPlan'
import { ask } from './client.ts'
import type { Output } from './endpoints.ts'

export type { ReleasedPlanView }

const at = (tenant: string) => `/i/${encodeURIComponent(tenant)}/released`

/** What the family released to somebody outside the circle, with the secret of their own link. */
export const readReleasedPlan = (tenant: string, personalLink: string) =>
  ask<ReleasedPlanView>(at(tenant), { personalLink })
/** Whether it is still released, and its version. */
export const readReleaseStanding = (tenant: string, personalLink: string) =>
  ask<Output<typeof ReleaseStanding>>(`${at(tenant)}/standing`, { personalLink })
