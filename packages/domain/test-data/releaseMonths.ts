import { monthsBetween } from '../src/calendar/months.ts'
import { randomFrom } from '../src/releases/attack/random.ts'
import type { Edition } from '../src/releases/edition.ts'
import type { MonthOfTenant } from '../src/reports/tally.ts'
import { TenantId } from '../src/tenants/tenant.ts'

/** One dossier of a made-up grant, as a release counts it. */
export type CountedDossier = {
  readonly tenant: TenantId
  readonly month: string
  readonly variant: Edition['grant']['variants'][number]
  readonly sector: string
  readonly municipality: string
  readonly themes: readonly string[]
  readonly source: string
  readonly ageGroup: string
  readonly outcome: string
  readonly participants: number
  /** The month of its conference and its plan, where that is not the month in which it was referred. */
  readonly planIn?: string | undefined
}

export type MadeUpGrant = {
  readonly seed: number
  readonly from: string
  readonly to: string
  readonly perMonth: number
  readonly tenants: number
  readonly municipalities: number
  readonly threshold?: number | undefined
}

const variants = ['family', 'restorative', 'neighbourhood', 'learning-circle'] as const
const sectors = ['youth', 'youth', 'housing', 'schools'] as const
const ages = ['0-11', '12-17', '18-25', '26-64', '65+'] as const

export const releaseGrant = (made: MadeUpGrant): Edition['grant'] => ({
  id: 'together',
  name: 'Samen aan zet',
  from: made.from,
  to: made.to,
  threshold: made.threshold ?? 10,
  tenants: tenantIds(made).map((id, at) => ({ id, name: `Partner ${at + 1}` })),
  variants: [...variants],
})

const tenantIds = ({ tenants }: MadeUpGrant): readonly TenantId[] =>
  Array.from({ length: tenants }, (_, at) => TenantId.parse(`partner-${String.fromCharCode(97 + at)}`))

/** Dossiers with a few large categories and many small ones, the same for the same seed. */
export function countedDossiers(made: MadeUpGrant): readonly CountedDossier[] {
  const random = randomFrom(made.seed)
  const tenants = tenantIds(made)
  // The square leans to the first: a few large towns, many villages.
  const lean = (length: number): number => Math.floor(random() ** 2 * length)
  const pick = <T>(all: readonly T[], fallback: T): T => all[lean(all.length)] ?? fallback
  return monthsBetween(made.from, made.to).flatMap(month =>
    Array.from({ length: Math.round(made.perMonth * (0.7 + random() * 0.6)) }, () => {
      const at = lean(tenants.length)
      const town = lean(made.municipalities)
      return {
        tenant: tenants[at] ?? TenantId.parse('partner-a'),
        month,
        variant: pick(variants, 'family'),
        sector: sectors[at % sectors.length] ?? 'youth',
        municipality: `town-${String(town).padStart(2, '0')}`,
        themes: random() < 0.4 ? [`theme-${lean(12)}`, `theme-${12 + lean(6)}`] : [`theme-${lean(12)}`],
        source: random() < 0.72 ? 'professional' : 'citizen',
        ageGroup: pick(ages, '0-11'),
        outcome: random() < 0.8 ? 'plan-with' : random() < 0.5 ? 'plan-without' : 'stopped',
        participants: 6 + Math.floor(random() * 9),
      }
    }),
  )
}

/**
 * The counters of these dossiers by month and partner, by their names in the rollups: a referral, and what became of it, in the month it
 * came; a conference and a plan in their own.
 */
export function monthsOf(dossiers: readonly CountedDossier[]): readonly MonthOfTenant[] {
  const all = new Map<string, Record<string, number>>()
  const count = (month: string, tenant: string, name: string, n = 1): void => {
    const key = `${month}#${tenant}`
    const counters = all.get(key) ?? {}
    all.set(key, counters)
    counters[name] = (counters[name] ?? 0) + n
  }
  for (const one of dossiers) {
    const planIn = one.planIn ?? one.month
    for (const name of ofReferral(one)) count(one.month, one.tenant, name)
    for (const name of ofPlan(one)) count(planIn, one.tenant, name)
    if (one.outcome !== 'plan-with') continue
    count(planIn, one.tenant, 'held:circle', one.participants)
    for (const name of ['held:professionals', 'held:children']) count(planIn, one.tenant, name, 2)
  }
  return [...all].map(([key, counters]) => ({ month: key.slice(0, 7), tenant: key.slice(8), counters }))
}

const ofReferral = (one: CountedDossier): readonly string[] => [
  'total',
  `variant:${one.variant}`,
  `sector:${one.sector}`,
  `municipality:${one.municipality}`,
  ...one.themes.map(theme => `theme:${theme}`),
  `source:${one.source}`,
  `ageGroup:${one.ageGroup}`,
  `outcome:${one.outcome}`,
  ...(one.outcome === 'stopped' ? [`stopReason:${one.participants % 2 === 0 ? 'no-circle' : 'withdrawn'}`] : []),
  ...(one.outcome.startsWith('plan') ? [`planVariant:${one.variant}`] : []),
  ...(one.outcome === 'running' ? [`committed:${one.variant}`] : []),
]

const ofPlan = (one: CountedDossier): readonly string[] => [
  ...(one.outcome.startsWith('plan') ? [`spent:${one.variant}`] : []),
  ...(one.outcome === 'plan-with' ? ['held:conferences', `heldVariant:${one.variant}`, 'plan:with'] : []),
  ...(one.outcome === 'plan-without' ? ['plan:without'] : []),
]

/** What is known of them at the end of a month: who came later is not, and who has a plan later runs. */
export const knownAt = (dossiers: readonly CountedDossier[], through: string): readonly CountedDossier[] =>
  dossiers
    .filter(({ month }) => month <= through)
    .map(({ planIn, ...one }) => {
      if (planIn === undefined) return one
      return planIn <= through ? { ...one, planIn } : { ...one, outcome: 'running' }
    })
