import { addDays, type Day, type Tenant, type VariantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { hashOf, pastFrom, places } from './pastReferrals.ts'
import { type Random, randomFrom } from './random.ts'
import { demoTenants, grantFor } from './tenants.ts'

/** Past trajectories of each partner in a month, as somebody kept them in a spreadsheet before. */
const perMonth: Readonly<Record<string, number>> = { linde: 10, kompas: 6, midden: 4, 'woonpunt-zuid': 5, maashaven: 2 }

const header = [
  ...[
    'Kenmerk',
    'Organisatie',
    'Soort conferentie',
    'Bron',
    'Gemeente',
    'Thema',
    'Leeftijd',
    'Subsidie',
    'Aanmelddatum',
    'Aanvaard op',
  ],
  ...[
    'Coördinator op',
    'Eerste contact',
    'Datum conferentie',
    'Plan',
    'Datum plan',
    'Reden stop',
    'Kring',
    'Hulpverleners',
    'Kinderen',
  ],
  ...[
    'Bekend',
    'Uitgenodigd',
    'Besloten minuten',
    'Afspraken',
    'Afspraken kring',
    'Datum evaluatie',
    'Helemaal',
    'Deels',
    'Niet',
  ],
  ...['Cijfer hoofdpersoon plan', 'Cijfer kring conferentie', 'Cijfer kring coördinator'],
] as const
type Cells = { readonly [column in (typeof header)[number]]?: string | number | undefined }

/**
 * The spreadsheet of the demo's past years as CSV: from January two years ago until the demo has referrals of its own. The same moment
 * gives the same sheet.
 */
export function pastYearsCsv(today: Day, grants: readonly Grant[]): string {
  const slots = monthsUntil(today).flatMap(month =>
    demoTenants.flatMap(tenant => Array.from({ length: perMonth[tenant.id] ?? 0 }, () => ({ tenant, month }))),
  )
  const rows = slots.map(({ tenant, month }, number) => rowOf(tenant, number, month, today, grants))
  const lines = rows.map(cells => header.map(column => String(cells[column] ?? '')).join(';'))
  return [header.join(';'), ...lines].join('\n')
}

function monthsUntil(today: Day): readonly string[] {
  const last = pastFrom(today).slice(0, 'YYYY-MM'.length)
  const months: string[] = []
  for (let month = `${Number(today.slice(0, 4)) - 2}-01`; month < last; month = addDays(`${month}-01`, 31).slice(0, 7))
    months.push(month)
  return months
}

type Outcome = 'met conferentie' | 'zonder conferentie' | 'gestopt' | 'geen plan'

/**
 * Shares out of a hundred rows in a row, so that a report of some hundreds lies near them: 75 % professionals, 69 % conferences with a plan,
 * 16 % plans without one (DOMAIN, "Published figures").
 */
const spread = (number: number, step: number): number => (number * step + 17) % 100
function outcomeOf(number: number): Outcome {
  const at = spread(number, 61)
  if (at < 69) return 'met conferentie'
  if (at < 85) return 'zonder conferentie'
  return at < 96 ? 'gestopt' : 'geen plan'
}

const themes = [
  'Opvoeden en opgroeien',
  'Scheiding',
  'Geld en schulden',
  'Wonen',
  'School en leren',
  'Psychische problemen',
] as const
const reasons = [
  'geen motivatie',
  'situatie veranderd',
  'netwerk te klein',
  'er was al een plan',
  'conflict tussen ouders',
] as const

function rowOf(tenant: Tenant, number: number, month: string, today: Day, grants: readonly Grant[]): Cells {
  const random = randomFrom(hashOf(`${tenant.id} past ${number}`))
  const [first = 'family', other = first] = tenant.enabledVariants
  const variant: VariantId = spread(number, 29) < 70 ? first : other
  const submitted = `${month}-${String(random.whole(1, 28)).padStart(2, '0')}`
  const grant = grantFor(grants, tenant.id, variant, submitted)
  const outcome = outcomeOf(number)
  return {
    Kenmerk: `${tenant.referencePrefix}-${month.slice(0, 4)}-V${number}`,
    Organisatie: tenant.name,
    'Soort conferentie': variant,
    Bron: spread(number, 37) < 75 ? 'hulpverlener' : 'zelf',
    Gemeente: random.pick(places[tenant.id] ?? ['leuven']),
    Thema: random.chance(0.4)
      ? `${random.pick(themes)} / ${random.pick(['Werk of stage', 'Eenzaamheid'])}`
      : random.pick(themes),
    Leeftijd: random.chance(0.6) ? random.whole(3, 17) : random.whole(18, 80),
    Subsidie: grant,
    Aanmelddatum: submitted,
    ...afterwards(outcome, submitted, today, random),
  }
}

/** What came of it, as far as it was written down by today. */
function afterwards(outcome: Outcome, submitted: Day, today: Day, random: Random): Cells {
  if (outcome === 'geen plan') return { Plan: 'geen plan' }
  const accepted = addDays(submitted, random.whole(1, 14))
  const coordinator = addDays(accepted, random.whole(1, 10))
  const contact = addDays(coordinator, random.whole(1, 6))
  const begun = { 'Aanvaard op': accepted, 'Coördinator op': coordinator, 'Eerste contact': contact }
  if (outcome === 'gestopt') return { ...begun, Plan: 'geen plan', 'Reden stop': random.pick(reasons) }
  const held = addDays(contact, Math.max(1, Math.round(24 + 10 * random.bell())))
  const agreements = random.whole(6, 14)
  const plan = { Afspraken: agreements, 'Afspraken kring': Math.round(agreements * (0.6 + random.next() / 4)) }
  const made =
    outcome === 'zonder conferentie'
      ? { Plan: outcome, 'Datum plan': held }
      : { Plan: outcome, 'Datum conferentie': held, ...peopleOf(random) }
  return { ...begun, ...made, ...plan, ...evaluationOf(held, agreements, today, random) }
}

/** Nine to eleven people; an old sheet does not always say for how long the circle was by itself. */
function peopleOf(random: Random): Cells {
  const circle = random.whole(5, 10)
  const invited = circle + random.whole(0, 4)
  return {
    Kring: circle,
    Hulpverleners: random.whole(1, 4),
    Kinderen: random.whole(0, 3),
    Bekend: Math.min(circle, random.whole(2, 5)),
    Uitgenodigd: invited,
    'Besloten minuten': random.chance(0.7) ? 5 * random.whole(9, 27) : undefined,
  }
}

function evaluationOf(held: Day, agreements: number, today: Day, random: Random): Cells {
  const on = addDays(held, random.whole(26, 46))
  if (on > today || random.chance(0.1)) return {}
  const fully = Math.round(agreements * (0.5 + random.next() / 5))
  const partly = Math.min(agreements - fully, random.whole(1, 4))
  return {
    'Datum evaluatie': on,
    Helemaal: fully,
    Deels: partly,
    Niet: agreements - fully - partly,
    'Cijfer hoofdpersoon plan': random.whole(6, 9),
    'Cijfer kring conferentie': random.whole(6, 10),
    'Cijfer kring coördinator': random.whole(7, 10),
  }
}
