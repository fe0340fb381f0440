import type { Actor } from '@kring/domain'
import { forSubmission, type SubmissionData } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

/** Creates the dossier with this number, also for a citizen. */
export const submissionOf = ({ store, tenant }: TenantStore, actor: Actor, number: string): SubmissionData =>
  forSubmission(store, tenant.id, signing.submit(actor, tenant.id, number))
