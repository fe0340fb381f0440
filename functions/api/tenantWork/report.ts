import type { Actor } from '@kring/domain'
import { forPartnerReport, type PartnerReportData } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

/** The counts of its own referrals. */
export const reportOf = ({ store, tenant }: TenantStore, actor: Actor): PartnerReportData =>
  forPartnerReport(store, tenant.id, signing.partnerReport(actor, tenant.id))
