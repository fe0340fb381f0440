import { addDays, type Day, type Tenant } from '@kring/domain'
import { citizenAnswers, professionalAnswers, type ReferralStory } from './answers.ts'
import { workingDay } from './clock.ts'
import { fillPlaceholders } from './fillPlaceholders.ts'
import { nameFor } from './names.ts'
import { type Random, randomFrom } from './random.ts'
import type { DemoReferral } from './referral.ts'
import { citizen, colleagueOf, managerOf, referrerOf } from './senders.ts'
import { type Story, storiesOf } from './stories/index.ts'
import { formsOf } from './tenants.ts'
import { completedTimeline } from './timeline.ts'

/** Number of past referrals of each partner; with the open ones about two hundred: invoices are of these alone. What was before is in a spreadsheet (`pastYears.ts`). */
export const pastCounts: Readonly<Record<string, number>> = {
  linde: 64,
  kompas: 36,
  midden: 24,
  'woonpunt-zuid': 32,
  maashaven: 12,
}

export const places: Readonly<Record<string, readonly [string, ...string[]]>> = {
  linde: ['leuven', 'leuven', 'leuven', 'diest', 'tienen', 'aarschot', 'tervuren', 'herent', 'haacht', 'landen'],
  kompas: ['aarschot', 'haacht', 'tienen', 'tienen', 'landen', 'scherpenheuvel-zichem'],
  midden: ['leuven', 'leuven', 'diest', 'tienen', 'vilvoorde'],
  'woonpunt-zuid': ['tienen', 'tienen', 'tienen', 'landen', 'zoutleeuw', 'linter', 'kortenaken'],
  maashaven: ['breda', 'tilburg', 'other', 'other'],
}

const monthsBack = 8
/** The day from which the demo has referrals of its own. */
export const pastFrom = (today: Day): Day => addDays(today, -Math.round(30.4 * monthsBack))
/** "75 procent van de aanmeldingen komt van professionals" (DOMAIN, "Published figures"). */
const professionalShare = 0.75

export type ReferralBasisInput = Pick<ReferralStory, 'tenant' | 'story' | 'day' | 'random'> & {
  readonly bySender: DemoReferral['sender']
}

/** A referral without its timeline: sender, story, form and answers. */
export function referralBasis({ tenant, story, day, random, bySender }: ReferralBasisInput, municipality?: string) {
  const language = story.language ?? 'nl'
  const person = nameFor(random, language, language === 'fr' ? 'm' : undefined)
  const told = {
    tenant,
    story,
    person,
    day,
    random,
    municipality: municipality ?? random.pick(places[tenant.id] ?? ['leuven']),
  }
  const self = bySender === citizen
  const forms = formsOf(tenant)
  const [family] = story.people
  return {
    id: `${tenant.referencePrefix}-${day.slice(0, 4)}-${String(random.whole(0, 999_999)).padStart(6, '0')}`,
    tenant,
    form: self ? forms.citizen : forms.professional,
    answers: self ? citizenAnswers(told) : professionalAnswers(told),
    story,
    sender: bySender,
    manager: managerOf(tenant),
    intake: fillPlaceholders(story.intake, person),
    harmed: story.harmed,
    spokenWith: family === undefined ? person.first : `${person.first} en ${fillPlaceholders(family[0], person)}`,
    question: fillPlaceholders(story.question, person),
  }
}

/** One completed referral of the past months; the same number gives the same referral. */
export function pastReferral(tenant: Tenant, number: number, today: Day): DemoReferral {
  const random = randomFrom(hashOf(`${tenant.id} ${number}`))
  const count = pastCounts[tenant.id] ?? 0
  // Spread over the months, slightly more towards the end; the last two weeks have open referrals only.
  const share = ((number + random.next()) / count) ** 0.9
  const day = workingDay(addDays(pastFrom(today), Math.floor(share * (30.4 * monthsBack - 18))))
  const story = random.pick<Story>(storiesOf[tenant.sector])
  const recent = share > 0.93
  const sender = random.chance(professionalShare) ? professionalOf(tenant, random, recent ? 0.5 : 0.1) : citizen
  return {
    ...referralBasis({ tenant, story, day, random, bySender: sender }),
    timeline: completedTimeline(day, addDays(today, -1), random),
  }
}

const professionalOf = (tenant: Tenant, random: Random, own: number) =>
  random.chance(own) ? referrerOf(tenant) : colleagueOf(tenant, random)

/** FNV-1a hash of a text, used as a random seed. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
