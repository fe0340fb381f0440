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

/** A tenant's public page. */
export const TenantPage = z
  .object({
    id: z.string(),
    name: z.string(),
    sector: Sector,
    country: Country,
    /** IANA time zone in which its days are counted. */
    timeZone: z.string(),
    languages: z.array(Locale),
    variants: z.array(z.object({ id: VariantId, name: Localized })),
    /** Its names for kinds of conference, also disabled ones, because older referrals refer to them. */
    variantNames: z.partialRecord(VariantId, Localized),
    forms: z.object({ professional: FormId, citizen: FormId }),
    phone: z.string().optional(),
    /** Its branding; the product's default applies where a field is absent. */
    branding: z.object({
      colours: BrandColours.optional(),
      words: BrandTerms,
      explanation: Localized,
      /** `version` is a content hash: `/logo?v=<version>` never changes. */
      logo: z.object({ version: z.string(), width: z.number(), height: z.number() }).optional(),
    }),
  })
  .meta({ id: 'TenantPage' })
export type TenantPage = z.infer<typeof TenantPage>

/**
 * An invitation that the signed-in person may accept. `place`: the tenant, region or funder, '-' for a role without
 * one; the same value is in the path that accepts it. `name` is the place's.
 */
export const Invitation = z
  .object({
    role: z.enum([
      'referrer',
      'tenant-admin',
      'regional-manager',
      'coordinator',
      'platform-admin',
      'complaints-officer',
      'funder',
    ]),
    place: z.string(),
    name: z.string().optional(),
    by: z.string().optional(),
    since: z.string(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

/** The signed-in person and their memberships, with the names that screens show. */
export const Me = z
  .object({
    subject: z.string(),
    name: z.string(),
    email: z.string().optional(),
    memberships: z.array(Membership),
    tenants: z.array(z.object({ id: z.string(), name: z.string(), sector: Sector })),
    funders: z.array(z.object({ id: z.string(), name: z.string() })),
    invitations: z.array(Invitation),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

/** The live version of a form, or the one requested with `?version=`. */
export const Form = FormDefinition.meta({ id: 'Form' })
