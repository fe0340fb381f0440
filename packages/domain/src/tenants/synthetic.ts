import { FormDefinition } from '../forms/definition/definition.ts'
import { Tenant, TenantId } from './tenant.ts'

/**
 * The partner by which a deployment is tried (`kring smoke`). It is in no list of partners, so nobody grants it anything, no
 * funder's figures have it and no region's managers see it; and no partner can be taken in with its id or its letters.
 */
export const syntheticTenantId: TenantId = TenantId.parse('kring-smoke')
export const syntheticPrefix = 'ZZZ'
/** A region without managers. */
export const syntheticRegion = 'kring-smoke'

const everywhere = (text: string) => ({ nl: text, fr: text, en: text })

/** The only form that it has: for its own system. Citizens and professionals find none. */
export const syntheticForm = (): FormDefinition =>
  FormDefinition.parse({
    id: 'smoke',
    version: 1,
    audience: 'partner-system',
    variants: ['family'],
    title: everywhere('Smoke test'),
    sections: [
      {
        key: 'smoke',
        title: everywhere('Smoke test'),
        questions: [{ type: 'text', key: 'note', label: everywhere('Note'), required: true }],
      },
    ],
  })

export const syntheticTenant = (): Tenant =>
  Tenant.parse({
    id: syntheticTenantId,
    name: 'Kring: smoke test',
    sector: 'other',
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    languages: ['nl'],
    referencePrefix: syntheticPrefix,
    region: syntheticRegion,
    enabledVariants: ['family'],
    forms: { professional: 'referral', citizen: 'self-referral' },
  })
