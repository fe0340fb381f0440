import { addDays, type Day, type Tenant } from '@kring/domain'
import { atWork, workingDay } from '../clock.ts'
import { hashOf, referralBasis } from '../pastReferrals.ts'
import { randomFrom } from '../random.ts'
import type { DemoReferral } from '../referral.ts'
import { referrerOf } from '../senders.ts'
import type { Story } from '../stories/index.ts'
import type { PreparedConference } from './conference.ts'

type PreparedReferral = {
  /** Gives the same number and moments each time. */
  readonly seed: string
  readonly tenant: string
  readonly municipality: string
  readonly story: Story
  readonly spokenWith: string
  /** On top of those of the story, for the day on which it was sent. */
  readonly answers: (sentOn: Day) => Readonly<Record<string, unknown>>
  readonly requirement?: true
  readonly prepared: PreparedConference
}

/** Days between the acceptance and what came before it. */
const [sent, started, recorded, worded] = [16, 13, 9, 6]

/** The accepted referral of a trajectory that the demo leads further. */
export function preparedReferral(from: PreparedReferral, tenants: readonly Tenant[], today: Day): DemoReferral {
  const tenant = tenants.find(({ id }) => id === from.tenant)
  if (tenant === undefined) throw new Error(`demo data: no tenant ${from.tenant}`)
  const { story, prepared, requirement = false } = from
  const { accepted } = prepared.timing
  const random = randomFrom(hashOf(from.seed))
  const onDay = (before: number): string => atWork(workingDay(addDays(today, -accepted - before)), random)
  const day = workingDay(addDays(today, -accepted - sent))
  const basis = referralBasis({ tenant, story, day, random, bySender: referrerOf(tenant) }, from.municipality)
  return {
    ...basis,
    answers: { ...basis.answers, ...from.answers(day) },
    spokenWith: from.spokenWith,
    prepared,
    timeline: {
      submittedAt: onDay(sent),
      startedAt: onDay(started),
      recordedAt: onDay(recorded),
      questionAt: onDay(worded),
      requirement,
      decided: { at: onDay(0), outcome: { name: 'accept' } },
    },
  }
}
