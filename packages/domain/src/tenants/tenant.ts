import * as z from 'zod'
import { FormId } from '../forms/definition/definition.ts'
import { Locale, Localized } from '../language/locale.ts'
import { VariantId } from '../variants/variants.ts'

/**
 * The id of a partner organisation in keys, paths and tokens. It cannot contain the key separator '#'. A path does not
 * prove access: only a verified membership or a public page does.
 */
export const TenantId = z
  .string()
  .regex(/^[a-z0-9-]{3,40}$/)
  .brand<'TenantId'>()
export type TenantId = z.infer<typeof TenantId>

export const sectors = ['youth-care', 'school', 'probation', 'housing', 'other'] as const
export const Sector = z.enum(sectors)
export type Sector = z.infer<typeof Sector>

export const RegionId = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/)
  .brand<'RegionId'>()
export type RegionId = z.infer<typeof RegionId>

export const Country = z.enum(['NL', 'BE'])
export type Country = z.infer<typeof Country>

export const Tenant = z.strictObject({
  id: TenantId,
  name: z.string().min(2).max(120),
  sector: Sector,
  country: Country,
  /** IANA time zone, for working days and for dates on screens and in mails. */
  timeZone: z.enum(['Europe/Amsterdam', 'Europe/Brussels']),
  languages: z.array(Locale).min(1),
  /** Three letters before every reference number: LIN-2026-014789. */
  referencePrefix: z.string().regex(/^[A-Z]{3}$/),
  /** The region whose managers handle its referrals. */
  region: RegionId,
  enabledVariants: z.array(VariantId).min(1),
  variantNames: z.partialRecord(VariantId, Localized).default({}),
  forms: z.strictObject({
    professional: FormId,
    /** G1: "kan iedereen zelf tot een Eigen Kracht-conferentie besluiten". Required for every tenant. */
    citizen: FormId,
  }),
  phone: z.string().max(30).optional(),
  /** The legal ground to ask about health, offences or beliefs (GDPR art. 9 and 10); without it no form may. */
  specialGround: z.string().min(3).max(300).optional(),
})
export type Tenant = z.infer<typeof Tenant>
