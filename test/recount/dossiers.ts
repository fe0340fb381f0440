import {
  addDays,
  type ReferralEvent,
  RegionId,
  type Side,
  type Tenant,
  TenantId,
  type TrajectoryEvent,
  type VariantId,
} from '@kring/domain'
import { leen, sara, tenantOf } from '@kring/domain/test-data/referrals'
import { chanceOf } from './chance.ts'
import { trajectoryOf } from './trajectories.ts'

/** An event of a dossier: of its referral or of its trajectory. */
export type Step =
  | { readonly of: 'referral'; readonly event: ReferralEvent }
  | { readonly of: 'trajectory'; readonly event: TrajectoryEvent }

export type GeneratedDossier = {
  readonly id: string
  readonly tenant: Tenant
  /** In the order in which they happened. */
  readonly steps: readonly Step[]
  /** It was erased after so many steps; what comes later never happened. Undefined: it was not erased. */
  readonly erasedAfter: number | undefined
}

const region = RegionId.parse('oost')
const madeOf = (id: string, sector: Tenant['sector'], timeZone: Tenant['timeZone'] = 'Europe/Brussels'): Tenant =>
  tenantOf({ id: TenantId.parse(id), sector, timeZone, region })
export const generatedTenants: readonly [Tenant, ...Tenant[]] = [
  madeOf('linde', 'youth-care'),
  madeOf('kompas', 'school'),
  madeOf('wonen', 'housing', 'Europe/Amsterdam'),
  madeOf('rechtop', 'probation'),
]

const variants = ['family', 'family', 'family', 'restorative', 'neighbourhood', 'learning-circle'] as const
const sources = ['professional', 'professional', 'professional', 'citizen', 'partner-system'] as const
const municipalities = ['leuven', 'tienen', 'aarschot', undefined] as const
const ages = ['0-11', '12-17', '18-24', '25-64', undefined] as const

/** One dossier, the same for the same number: from a referral that goes nowhere to three conferences and a correction. */
export function dossierOf(number: number): GeneratedDossier {
  const chance = chanceOf(number * 7919 + 17)
  const tenant = chance.pick(generatedTenants)
  const variant: VariantId = chance.pick(variants)
  const id = `${tenant.id}-${number}`
  const themes = ['parenting', 'money', 'housing', 'money'].filter(() => chance.percent(50))
  // Late in the evening too: then the tenant's month is not that of UTC.
  const sentOn = addDays('2025-11-20', chance.between(0, 400))
  const sentAt = `${sentOn}T${chance.pick(['08', '14', '23'])}:30:00.000Z`
  const at = (days: number): string => `${addDays(sentOn, days)}T12:00:00.000Z`
  const source = chance.pick(sources)
  const steps: Step[] = []
  const refer = (event: ReferralEvent): void => void steps.push({ of: 'referral', event })
  refer({
    type: 'submitted',
    at: sentAt,
    by: sara,
    id,
    tenant: tenant.id,
    region,
    variant,
    source,
    locale: 'nl',
    form: { id: 'form', version: 1 },
    answers: {},
    title: 'Iemand',
    dimensions: { municipality: chance.pick(municipalities), themes, ageGroup: chance.pick(ages) },
    referrer: { kind: 'member', subject: 'sara', name: 'Sara Maes' },
  })
  let day = chance.between(0, 12)
  const end = (): GeneratedDossier => {
    const erasedAfter = chance.percent(8) ? chance.between(1, steps.length) : undefined
    return { id, tenant, steps, erasedAfter }
  }
  if (chance.percent(12)) return end()
  refer({ type: 'intake-started', at: at(day), by: leen })
  const held = (side?: Side): void => {
    // Written down afterwards; sometimes held before the form was sent.
    const heldOn = addDays(sentOn, day - chance.between(0, 6))
    const intake = { heldOn, spokenWith: 'iemand', summary: 'iets', ...(side === undefined ? {} : { side }) }
    refer({ type: 'intake-recorded', at: at(day), by: leen, intake })
  }
  if (variant === 'restorative') {
    held('didHarm')
    day += chance.between(0, 9)
    held('harmed')
  } else held()
  // A correction of what was written down.
  if (chance.percent(20) && variant !== 'restorative') held()
  day += chance.between(0, 15)
  if (chance.percent(10)) {
    refer({
      type: 'declined',
      at: at(day),
      by: leen,
      decision: { outcome: 'declined', reason: 'other', explanation: 'Zo.' },
    })
    return end()
  }
  if (chance.percent(5)) {
    refer({ type: 'withdrawn', at: at(day), by: sara, decision: { outcome: 'withdrawn' } })
    return end()
  }
  const grant = chance.pick(['province', 'city', 'school-fund', undefined, undefined])
  const payer = grant === undefined && chance.percent(30) ? { payer: 'De gemeente' } : {}
  refer({
    type: 'accepted',
    at: at(day),
    by: leen,
    decision: { outcome: 'accepted', ...(grant === undefined ? {} : { grant }) },
    ...payer,
  })
  const trajectory = trajectoryOf({ chance, id, tenant, variant, themes, acceptedOn: addDays(sentOn, day) })
  for (const event of trajectory) {
    if (event.type === 'stopped' && event.reason === 'withdrawn')
      refer({ type: 'withdrawn', at: event.at, by: sara, decision: { outcome: 'withdrawn' } })
    steps.push({ of: 'trajectory', event })
    // Somebody else pays after all.
    if (chance.percent(1)) {
      const to = chance.pick([{ grant: 'province' }, { grant: 'city' }, { payer: 'De gemeente' }, {}])
      refer({ type: 'funding-changed', at: event.at, by: leen, reason: 'Zo.', ...to })
    }
  }
  return end()
}
