import type { Day, Tenant, VariantId } from '@kring/domain'
import { atWork, workingDaysBefore } from './clock.ts'
import { johanAnswers, johanExtra, johanStory } from './johan.ts'
import { hashOf, referralBasis } from './pastReferrals.ts'
import { type Random, randomFrom } from './random.ts'
import type { DemoReferral } from './referral.ts'
import { citizen, colleagueOf, referrerOf } from './senders.ts'
import { type Story, storiesOf } from './stories/index.ts'
import type { ReferralTimeline } from './timeline.ts'

/**
 * The open referrals in the managers' queues. Each number is how many working days ago that step happened; a step may take
 * five, two when somebody is afraid, one when it is needed within days. So `sent: 4` of a story that cannot wait means that the first call
 * is three working days late.
 */
type OpenReferralPlan = {
  readonly tenant: string
  readonly variant: VariantId
  readonly theme: string
  readonly place: string
  readonly by?: 'citizen' | 'colleague'
  readonly sent: number
  readonly started?: number
  readonly recorded?: number
  readonly worded?: number
  readonly johan?: true
}

export const openReferralPlans: readonly OpenReferralPlan[] = [
  { tenant: 'woonpunt-zuid', variant: 'neighbourhood', theme: 'neighbourhood', place: 'tienen', sent: 4 },
  { tenant: 'midden', variant: 'restorative', theme: 'offence', place: 'diest', sent: 5, started: 3 },
  { tenant: 'kompas', variant: 'learning-circle', theme: 'school', place: 'aarschot', sent: 6 },
  {
    tenant: 'linde',
    variant: 'family',
    theme: 'upbringing',
    place: 'leuven',
    sent: 7,
    started: 6,
    recorded: 1,
    worded: 1,
    johan: true,
  },
  { tenant: 'woonpunt-zuid', variant: 'family', theme: 'money', place: 'landen', by: 'citizen', sent: 2 },
  { tenant: 'linde', variant: 'family', theme: 'separation', place: 'tervuren', sent: 6, started: 4, recorded: 2 },
  { tenant: 'kompas', variant: 'learning-circle', theme: 'dream', place: 'tienen', sent: 1 },
  { tenant: 'woonpunt-zuid', variant: 'family', theme: 'housing', place: 'linter', sent: 3, started: 1 },
  { tenant: 'midden', variant: 'family', theme: 'return', place: 'leuven', sent: 3 },
  {
    tenant: 'kompas',
    variant: 'family',
    theme: 'school',
    place: 'haacht',
    by: 'colleague',
    sent: 7,
    started: 5,
    recorded: 3,
    worded: 3,
  },
  { tenant: 'linde', variant: 'family', theme: 'health', place: 'herent', by: 'citizen', sent: 1 },
  { tenant: 'linde', variant: 'family', theme: 'addiction', place: 'diest', by: 'colleague', sent: 0 },
  { tenant: 'maashaven', variant: 'family', theme: 'upbringing', place: 'breda', sent: 6 },
  { tenant: 'maashaven', variant: 'family', theme: 'separation', place: 'tilburg', by: 'citizen', sent: 2 },
  { tenant: 'maashaven', variant: 'family', theme: 'addiction', place: 'other', sent: 5, started: 4, recorded: 1 },
]

/** Makes one open referral. No event lies after `now`. */
export function openReferral(
  open: OpenReferralPlan,
  number: number,
  tenants: readonly Tenant[],
  today: Day,
  now: string,
): DemoReferral {
  const tenant = tenants.find(({ id }) => id === open.tenant)
  if (tenant === undefined) throw new Error(`demo data: no tenant ${open.tenant}`)
  const random = randomFrom(hashOf(`open ${number}`))
  const story = open.johan ? johanStory : storyFor(open, tenant, random)
  const day = workingDaysBefore(today, open.sent)
  const bySender =
    open.by === 'citizen' ? citizen : open.by === 'colleague' ? colleagueOf(tenant, random) : referrerOf(tenant)
  const referral = referralBasis({ tenant, story, day, random, bySender }, open.place)
  const timeline = timelineOf(open, today, now, random)
  if (!open.johan) return { ...referral, timeline }
  const at = timeline.recordedAt ?? now
  return {
    ...referral,
    timeline,
    answers: johanAnswers(day),
    spokenWith: 'vader, moeder en Johan',
    extra: johanExtra.map(command => ({ ...command, at: later(at, 5) })),
  }
}

function storyFor({ variant, theme }: OpenReferralPlan, tenant: Tenant, random: Random): Story {
  const all = storiesOf[tenant.sector]
  const fitting = all.filter(story => story.variant === variant && story.language === undefined)
  const [first = all[0], ...rest] = fitting.filter(({ themes }) => themes.includes(theme))
  return random.pick([first, ...rest])
}

function timelineOf(
  { sent, started, recorded, worded }: OpenReferralPlan,
  today: Day,
  now: string,
  random: Random,
): ReferralTimeline {
  let last = ''
  // In order, never after `now`; steps of the same day are fifteen minutes apart.
  const at = (daysAgo: number | undefined): string | undefined => {
    if (daysAgo === undefined) return undefined
    const moment = atWork(workingDaysBefore(today, daysAgo), random)
    const after = last === '' || moment > later(last, 15) ? moment : later(last, 15)
    last = after < now ? after : now
    return last
  }
  return { submittedAt: at(sent) ?? now, startedAt: at(started), recordedAt: at(recorded), questionAt: at(worded) }
}

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()
