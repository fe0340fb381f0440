import { FunderId, starterForms, Tenant, type TenantId } from '@kring/domain'
import { Grant } from '@kring/domain/grants'

const specialGround = 'Uitdrukkelijke toestemming, of de taak die de wet aan de partner geeft'
const belgian = {
  country: 'BE',
  timeZone: 'Europe/Brussels',
  languages: ['nl', 'fr', 'en'],
  region: 'oost',
  specialGround,
} as const
const forms = { professional: 'referral', citizen: 'self-referral' }

/** One Belgian partner per sector, and a Dutch one in the other region. */
export const demoTenants: readonly Tenant[] = [
  Tenant.parse({
    ...belgian,
    id: 'linde',
    name: 'Jeugdhulp De Linde',
    sector: 'youth-care',
    referencePrefix: 'LIN',
    enabledVariants: ['family', 'restorative'],
    // Left incomplete on purpose: no French name, and no linked form.
    variantNames: { neighbourhood: { nl: 'Buurtconferentie', en: 'Neighbourhood conference' } },
    phone: '016 55 01 10',
    forms,
  }),
  Tenant.parse({
    ...belgian,
    id: 'kompas',
    name: 'Scholengroep Kompas',
    sector: 'school',
    referencePrefix: 'KOM',
    enabledVariants: ['learning-circle', 'family'],
    phone: '016 55 01 20',
    forms,
  }),
  Tenant.parse({
    ...belgian,
    id: 'midden',
    name: 'Reclassering Midden',
    sector: 'probation',
    referencePrefix: 'RMI',
    enabledVariants: ['restorative', 'family'],
    phone: '016 55 01 30',
    forms,
  }),
  Tenant.parse({
    ...belgian,
    id: 'woonpunt-zuid',
    name: 'Woonpunt Zuid',
    sector: 'housing',
    referencePrefix: 'WPZ',
    enabledVariants: ['neighbourhood', 'family'],
    phone: '016 55 01 40',
    forms,
  }),
  Tenant.parse({
    id: 'maashaven',
    name: 'Jeugdbescherming Maashaven',
    sector: 'youth-care',
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    languages: ['nl', 'en'],
    region: 'west',
    specialGround,
    referencePrefix: 'MHV',
    enabledVariants: ['family', 'restorative'],
    phone: '010 555 01 50',
    forms,
  }),
]

/** A tenant's first two forms: the starter forms of its sector, version 1. */
export function formsOf(tenant: Tenant): ReturnType<typeof starterForms> {
  const forms = made.get(tenant.sector) ?? starterForms(tenant.sector)
  made.set(tenant.sector, forms)
  return forms
}
const made = new Map<Tenant['sector'], ReturnType<typeof starterForms>>()

export const demoFunders = [
  { id: FunderId.parse('dijleland'), name: 'Provincie Dijleland' },
  { id: FunderId.parse('stad-tienen'), name: 'Stad Tienen' },
] as const

const budgets = [480_000, 560_000, 640_000]

/** Grants for this year and the two before, so that a report always has a year to compare with. */
export function demoGrants(year: number): readonly Grant[] {
  const aanZet = [year - 2, year - 1, year].map((one, index) =>
    Grant.parse({
      id: `samen-aan-zet-${one}`,
      funder: 'dijleland',
      name: `Samen aan zet ${one}`,
      from: `${one}-01`,
      to: `${one}-12`,
      budget: budgets[index],
      tenants: ['linde', 'kompas', 'midden', 'woonpunt-zuid'],
    }),
  )
  const goodNeighbours = Grant.parse({
    id: 'goede-buren',
    funder: 'stad-tienen',
    name: `Goede buren, sterke school ${year - 1}–${year}`,
    from: `${year - 1}-01`,
    to: `${year}-12`,
    budget: 120_000,
    tenants: ['woonpunt-zuid', 'kompas'],
  })
  return [...aanZet, goodNeighbours]
}

/** The grant that pays for a referral this partner sent on `day` (YYYY-MM-DD); undefined when none does. */
export function grantFor(grants: readonly Grant[], tenant: TenantId, day: string): string | undefined {
  const month = day.slice(0, 7)
  return grants.find(({ tenants, from, to }) => tenants.includes(tenant) && from <= month && month <= to)?.id
}
