import {
  type Answers,
  dayIn,
  decide,
  derivedFromAnswers,
  evolve,
  type FormDefinition,
  groupsAreKnown,
  initialReferral,
  participantsOf,
  type Referral,
  type ReferralCommand,
  type ReferralEvent,
  type Referrer,
  type Tenant,
  validate,
  variants,
} from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { localeOf } from './answers.ts'
import type { PreparedConference } from './prepared/conference.ts'
import type { Sender } from './senders.ts'
import type { Story } from './stories/index.ts'
import { grantFor } from './tenants.ts'
import type { Outcome, ReferralTimeline } from './timeline.ts'

export type DemoReferral = {
  readonly id: string
  readonly tenant: Tenant
  readonly form: FormDefinition
  readonly answers: Readonly<Record<string, unknown>>
  readonly story: Story
  readonly sender: Sender
  readonly manager: { readonly subject: string; readonly name: string }
  readonly timeline: ReferralTimeline
  readonly intake: string
  readonly spokenWith: string
  /** The intake with the harmed side, for a restorative conference. */
  readonly harmed?: { readonly with: string; readonly intake: string } | undefined
  readonly question: string
  /** Further commands: a second wording, a minimum requirement. */
  readonly extra?: readonly (ReferralCommand & { readonly at: string })[]
  /** How the trajectory is led further, where the demo does so in detail. */
  readonly prepared?: PreparedConference
}

type Step = { readonly command: ReferralCommand; readonly at: string; readonly who: 'sender' | 'manager' }

/** The events of a referral, made by the domain's `decide` at each step's time. Throws when the domain refuses a command. */
export function eventsOf(referral: DemoReferral, grants: readonly Grant[]): readonly ReferralEvent[] {
  let state: Referral = initialReferral
  const events: ReferralEvent[] = []
  for (const [index, { command, at, who }] of stepsOf(referral, grants).entries()) {
    const decided = decide(state, command, {
      tenant: referral.tenant,
      by: who === 'sender' ? referral.sender.by : { role: 'regional-manager', ...referral.manager },
      at,
      grants: grants.map(({ id }) => id),
      newId: index === 0 ? referral.id : `${referral.id}-${index}`,
      referrer: referrerOf(referral),
      form: referral.form,
    })
    if (!decided.ok) throw new Error(`demo data: ${decided.error.code} in ${referral.id}`)
    events.push(...decided.events)
    state = decided.events.reduce(evolve, state)
  }
  return events
}

function stepsOf(referral: DemoReferral, grants: readonly Grant[]): readonly Step[] {
  const { timeline, tenant } = referral
  const steps: Step[] = [{ command: submission(referral), at: timeline.submittedAt, who: 'sender' }]
  const manager = (at: string | undefined, command: ReferralCommand): void => {
    if (at !== undefined) steps.push({ command, at, who: 'manager' })
  }
  manager(timeline.startedAt, { name: 'start-intake' })
  for (const command of [...conversationsIn(referral), ...groupsIn(referral)]) manager(timeline.recordedAt, command)
  for (const { at, ...command } of referral.extra ?? []) manager(at, command)
  manager(timeline.questionAt, {
    name: 'set-question',
    text: referral.question,
    confirmed: true,
    agreedWith: referral.spokenWith,
  })
  if (timeline.requirement) manager(timeline.questionAt, requirement)
  const grant = grantFor(grants, tenant.id, referral.story.variant, dayIn(timeline.submittedAt, tenant.timeZone))
  if (timeline.decided !== undefined) {
    const { at, outcome } = timeline.decided
    steps.push({ command: commandFor(outcome, grant), at, who: outcome.name === 'withdraw' ? 'sender' : 'manager' })
  }
  return steps
}

/** The intake: one conversation, or one per side where the sides are prepared separately. */
function conversationsIn({ timeline, tenant, story, spokenWith, harmed, intake }: DemoReferral): ReferralCommand[] {
  const common = {
    name: 'record-intake',
    heldOn: dayIn(timeline.recordedAt ?? timeline.submittedAt, tenant.timeZone),
    minutes: 60,
    willing: 'Iedereen is zelf gevraagd en wil meedoen.',
  } as const
  const own = { ...common, spokenWith, summary: intake }
  if (!variants[story.variant].separatedPreparation) return [own]
  if (harmed === undefined) throw new Error(`demo data: who was harmed is not heard in ${story.story}`)
  return [
    { ...own, side: 'didHarm', takesPart: 'yes' },
    { ...common, spokenWith: harmed.with, summary: harmed.intake, side: 'harmed', takesPart: 'yes' },
  ]
}

/** For a neighbourhood conference the answers name the place; the groups are recorded at the intake. */
function groupsIn(referral: DemoReferral): readonly ReferralCommand[] {
  const { variant, more } = referral.story
  if (groupsAreKnown(participantsOf({ variant, answers: validAnswers(referral) }, referral.form))) return []
  return [{ name: 'set-participants', answers: { place: more?.place, groups: more?.groups } }]
}

const requirement: ReferralCommand = {
  name: 'set-minimum-requirement',
  text: 'Er is altijd een volwassene in huis die niet onder invloed is.',
  reason: 'Er is eerder een onveilige situatie geweest.',
  setBy: 'De jeugdrechter',
}

function commandFor(outcome: Outcome, grant: string | undefined): ReferralCommand {
  return outcome.name === 'accept' ? { name: 'accept', ...(grant === undefined ? {} : { grant }) } : outcome
}

/** The answers after validation. Throws when the validator finds a fault. */
function validAnswers({ tenant, form, answers, story, timeline, id }: Sent): Answers {
  const valid = validate(form, answers, localeOf(story), dayIn(timeline.submittedAt, tenant.timeZone))
  if (valid.ok) return valid.answers
  throw new Error(`demo data: ${valid.faults.map(({ path, code }) => `${path} ${code}`).join(', ')} in ${id}`)
}

type Sent = Pick<DemoReferral, 'tenant' | 'form' | 'answers' | 'story' | 'timeline' | 'id'>

function submission({ tenant, form, answers, story, sender, timeline, id }: DemoReferral): ReferralCommand {
  const today = dayIn(timeline.submittedAt, tenant.timeZone)
  const locale = localeOf(story)
  const valid = validAnswers({ form, answers, timeline, story, tenant, id })
  return {
    name: 'submit',
    variant: story.variant,
    source: sender.by.role === 'citizen' ? 'citizen' : 'professional',
    locale,
    form: { id: form.id, version: form.version },
    answers: valid,
    ...derivedFromAnswers(form, {
      variant: story.variant,
      variantName: variants[story.variant].name,
      answers: valid,
      locale,
      today,
    }),
  }
}

function referrerOf({ sender, answers }: DemoReferral): Referrer {
  if (sender.by.role !== 'citizen') return { kind: 'member', ...sender.member }
  const email = answers.contactBy === 'email' && typeof answers.email === 'string' ? answers.email : undefined
  return { kind: 'citizen', email }
}
