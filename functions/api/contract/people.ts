import {
  BrandColours,
  BrandTerms,
  Country,
  FormDefinition,
  FormId,
  Locale,
  Localized,
  Membership,
  Sector,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'

/** What anyone may know of a tenant: its public page. */
export const TenantPage = z
  .object({
    id: z.string(),
    name: z.string(),
    sector: Sector,
    country: Country,
    /** IANA zone in which its days are counted. */
    timeZone: z.string(),
    languages: z.array(Locale),
    variants: z.array(z.object({ id: VariantId, name: Localized })),
    /** What it calls kinds of conference, also those that it no longer works with: older referrals are of them. */
    variantNames: z.partialRecord(VariantId, Localized),
    forms: z.object({ professional: FormId, citizen: FormId }),
    phone: z.string().optional(),
    /** How it looks and speaks; what is absent is as the product has it. */
    branding: z.object({
      colours: BrandColours.optional(),
      words: BrandTerms,
      explanation: Localized,
      /** `version` names the picture: `/logo?v=<version>` never changes. */
      logo: z.object({ version: z.string(), width: z.number(), height: z.number() }).optional(),
    }),
  })
  .meta({ id: 'TenantPage' })
export type TenantPage = z.infer<typeof TenantPage>

/** Who has signed in and what they are where, with the names a screen needs. */
export const Me = z
  .object({
    subject: z.string(),
    name: z.string(),
    email: z.string().optional(),
    memberships: z.array(Membership),
    tenants: z.array(z.object({ id: z.string(), name: z.string(), sector: Sector })),
    funders: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

/** A form as it is live now, or the version asked for with `?version=`. */
export const Form = FormDefinition.meta({ id: 'Form' })
