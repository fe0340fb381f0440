import {
  Country,
  Locale,
  Localized,
  type NewTenant,
  type PartnerDetails,
  RegionId,
  Sector,
  TenantId,
  typedName,
} from '@kring/domain'
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
  phone: typedName(6, 30).optional(),
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

/** What a new partner of a sector cannot ask without a legal ground. */
export const WithoutGround = z
  .object({ lost: z.array(z.object({ key: z.string(), label: Localized })), losesVariants: z.boolean() })
  .meta({ id: 'WithoutGround' })

/** `publicAddress`: the address of its public page. */
export const Onboarded = z.object({ id: TenantId, publicAddress: z.string() }).meta({ id: 'Onboarded' })

/** What of a partner the operator may change later. Its address and letters are in links and numbers that people have. */
const details = {
  name: newTenant.name,
  sector: newTenant.sector,
  country: newTenant.country,
  languages: newTenant.languages,
  region: newTenant.region,
  phone: newTenant.phone,
} satisfies Record<keyof PartnerDetails, z.ZodType>

export const ChangePartner = z.strictObject(details).meta({ id: 'ChangePartner' })

export const PartnerView = z
  .object({ ...details, id: TenantId, referencePrefix: z.string(), revision: z.int().min(0) })
  .meta({ id: 'PartnerView' })
export type PartnerView = z.infer<typeof PartnerView>

/** A page of partners by name: the first, or those after the partner with this id. */
export const PartnersQuery = z.strictObject({
  after: TenantId.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(25),
})

export const PartnerList = z
  .object({
    items: z.array(
      z.object({
        id: TenantId,
        name: z.string(),
        sector: Sector,
        region: RegionId,
        languages: z.array(Locale),
        /** How many forms are published. */
        formsLive: z.int(),
        /** When the first of its admins signed in and accepted; absent while none has. */
        firstSignIn: z.string().optional(),
        /** Invitations that wait for an answer. */
        waiting: z.int(),
      }),
    ),
    /** More follow after the last one. */
    more: z.boolean(),
  })
  .meta({ id: 'PartnerList' })
export type PartnerList = z.infer<typeof PartnerList>

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
