import { addDays, type Day, type Tenant } from '@kring/domain'
import { atWork, workingDay } from './clock.ts'
import { johanAnswers, johanStory } from './johan.ts'
import { hashOf, referralBasis } from './pastReferrals.ts'
import { randomFrom } from './random.ts'
import type { DemoReferral } from './referral.ts'
import { referrerOf } from './senders.ts'

const mainPerson = 'Johan De Smet'
const acceptedDaysAgo = 46

/** Whether it is the referral whose trajectory johanTrajectory.ts makes. */
export function isPreparedJohan({ answers: { mainPerson: who } }: Pick<DemoReferral, 'answers'>): boolean {
  return typeof who === 'object' && who !== null && 'name' in who && who.name === mainPerson
}

/** The referral of a family like that of seed 002, accepted almost seven weeks ago; the other Johan waits for a decision. */
export function preparedJohan(tenants: readonly Tenant[], today: Day): DemoReferral {
  const tenant = tenants.find(({ id }) => id === 'linde')
  if (tenant === undefined) throw new Error('demo data: no tenant linde')
  const random = randomFrom(hashOf('prepared johan'))
  const onDay = (ago: number): string => atWork(workingDay(addDays(today, -ago)), random)
  const day = workingDay(addDays(today, -acceptedDaysAgo - 16))
  const basis = { tenant, story: johanStory, day, random, bySender: referrerOf(tenant) }
  return {
    ...referralBasis(basis, 'leuven'),
    answers: {
      ...johanAnswers(day),
      mainPerson: { name: mainPerson, birthDate: addDays(day, -Math.round(8.3 * 365.25)) },
      livesWith: 'Bij zijn vader, in Kessel-Lo',
      story:
        'Johan (8) woont bij zijn vader; zijn ouders zijn uit elkaar. Moeder wordt behandeld en is vaak moe. Vader blowt en wil daarmee minderen. Broer Wim woont bij tante Edith. Er is te weinig geld. De jeugdrechter volgt het gezin op.',
      people: [
        { name: 'Marc De Smet', relation: 'vader', phone: '0470 00 21 01' },
        { name: 'Ilse Goethals', relation: 'moeder', note: 'Wil niet alleen met vader in één kamer zijn.' },
        { name: 'Wim De Smet', relation: 'broer', birthDate: addDays(day, -Math.round(18.3 * 365.25)) },
        { name: 'Edith De Smet', relation: 'tante', phone: '016 00 45 67' },
      ],
    },
    spokenWith: 'vader, moeder en Johan',
    timeline: {
      submittedAt: onDay(acceptedDaysAgo + 16),
      startedAt: onDay(acceptedDaysAgo + 13),
      recordedAt: onDay(acceptedDaysAgo + 9),
      questionAt: onDay(acceptedDaysAgo + 6),
      requirement: true,
      decided: { at: onDay(acceptedDaysAgo), outcome: { name: 'accept' } },
    },
  }
}
