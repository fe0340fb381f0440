import { Country, Locale, type NewTenant, RegionId, Sector, TenantId, typedName } from '@kring/domain'
import * as z from 'zod'
import { Email } from './email.ts'

const newTenant = {
  /** Part of its address, /o/<id>; cannot be changed later. */
  id: TenantId,
  name: typedName(2, 120),
  sector: Sector,
  country: Country,
  /** The first is the default, also for its mails. */
  languages: z.array(Locale).min(1).max(3),
  region: RegionId,
  /** Three letters that start each reference number. */
  referencePrefix: z.string().regex(/^[A-Z]{3}$/),
  phone: z.string().trim().min(6).max(30).optional(),
  /** See Tenant: without it no form may ask about health, offences or beliefs. */
  specialGround: z.string().trim().min(3).max(300).optional(),
} satisfies Record<keyof NewTenant, z.ZodType>

/** A new partner and its first admin. */
export const OnboardTenant = z
  .strictObject({
    ...newTenant,
    admin: z.strictObject({ name: typedName(2, 120), email: Email }),
  })
  .meta({ id: 'OnboardTenant' })

/** `publicAddress`: the address of its public page. */
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
