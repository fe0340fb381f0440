import { Country, Locale, type NewTenant, RegionId, Sector, TenantId } from '@kring/domain'
import * as z from 'zod'

const newTenant = {
  /** Its address: /o/<id>. It stays. */
  id: TenantId,
  name: z.string().trim().min(2).max(120),
  sector: Sector,
  country: Country,
  /** The first is the one that its people and its mails begin with. */
  languages: z.array(Locale).min(1).max(3),
  region: RegionId,
  /** Three letters before each reference number. */
  referencePrefix: z.string().regex(/^[A-Z]{3}$/),
  phone: z.string().trim().min(6).max(30).optional(),
  /** See Tenant: without it no form may ask about health, offences or beliefs. */
  specialGround: z.string().trim().min(3).max(300).optional(),
} satisfies Record<keyof NewTenant, z.ZodType>

/** A new partner on one page: what it is, and who begins there. */
export const OnboardTenant = z
  .strictObject({
    ...newTenant,
    admin: z.strictObject({ name: z.string().trim().min(2).max(120), email: z.email().max(254).toLowerCase() }),
  })
  .meta({ id: 'OnboardTenant' })

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
