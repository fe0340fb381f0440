import { FunderId, starterForms, Tenant, type TenantId, type VariantId, variantIds } from '@kring/domain'
import { Grant, grantsToChoose } from '@kring/domain/grants'

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
/** What a plan of each kind costs the province; from the second half of its last year on a family plan costs more. */
const provincePrices = { family: 1900, restorative: 1700, neighbourhood: 2200, 'learning-circle': 1500 } as const

/**
 * Grants for this year and the two before, so that a report always has a year to compare with: a province that pays for
 * several partners and kinds of conference, and a city that shares two of the partners with it.
 */
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
      prices: [
        ...variantIds.map(variant => ({ variant, from: `${one}-01`, euros: provincePrices[variant] })),
        ...(one === year ? [{ variant: 'family', from: `${one}-07`, euros: 1950 }] : []),
      ],
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
    variants: ['neighbourhood', 'learning-circle'],
    prices: [
      { variant: 'neighbourhood', from: `${year - 1}-01`, euros: 2100 },
      { variant: 'learning-circle', from: `${year - 1}-01`, euros: 1450 },
    ],
    // It covers what the province does too.
    isChosenPerReferral: true,
  })
  return [...aanZet, goodNeighbours]
}

/**
 * The grant that pays for a referral this partner sent on `day` (YYYY-MM-DD); undefined when none does. Where two can, the city
 * pays for the even days, as its manager chose.
 */
export function grantFor(
  grants: readonly Grant[],
  tenant: TenantId,
  variant: VariantId,
  day: string,
): string | undefined {
  const choices = grantsToChoose({ tenant, variant, month: day.slice(0, 7) }, grants)
  return (Number(day.slice(8)) % 2 === 0 ? choices.at(-1) : choices[0])?.id
}
