import { NewTenant, RegionId, Sector, TenantId } from '@kring/domain'
import * as z from 'zod'

/** A new partner on one page: what it is, and who begins there. */
export const OnboardTenant = NewTenant.extend({
  admin: z.strictObject({ name: z.string().trim().min(2).max(120), email: z.email().max(254).toLowerCase() }),
}).meta({ id: 'OnboardTenant' })

/** `publicAddress`: where its citizens find it. */
export const Onboarded = z.object({ id: TenantId, publicAddress: z.string() }).meta({ id: 'Onboarded' })

export const PartnerRegister = z
  .object({
    items: z.array(
      z.object({
        id: TenantId,
        name: z.string(),
        sector: Sector,
        region: RegionId.optional(),
        referencePrefix: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'PartnerRegister' })
