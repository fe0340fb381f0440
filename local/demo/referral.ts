import {
  type Answers,
  dayIn,
  decide,
  dimensionsOf,
  evolve,
  type FormDefinition,
  type Grant,
  groupsAreKnown,
  initialReferral,
  participantsOf,
  type Referral,
  type ReferralCommand,
  type ReferralEvent,
  type Referrer,
  type Tenant,
  titleOf,
  validate,
  variants,
} from '@kring/domain'
import { localeOf } from './answers.ts'
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
  readonly course: ReferralTimeline
  readonly intake: string
  readonly spokenWith: string
  /** The conversation with who was harmed, where there are two sides. */
  readonly harmed?: { readonly with: string; readonly intake: string } | undefined
  readonly question: string
  /** Said as well as the rest: a second wording, a minimum requirement. */
  readonly extra?: readonly (ReferralCommand & { readonly at: string })[]
}

type Step = { readonly command: ReferralCommand; readonly at: string; readonly who: 'sender' | 'manager' }

/** The events of a referral, each decided by the domain as if it happened now. Throws where the domain refuses. */
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
  const { course, tenant } = referral
  const steps: Step[] = [{ command: submission(referral), at: course.submittedAt, who: 'sender' }]
  const manager = (at: string | undefined, command: ReferralCommand): void => {
    if (at !== undefined) steps.push({ command, at, who: 'manager' })
  }
  manager(course.startedAt, { name: 'start-intake' })
  for (const command of [...conversationsIn(referral), ...groupsIn(referral)]) manager(course.recordedAt, command)
  for (const { at, ...command } of referral.extra ?? []) manager(at, command)
  manager(course.questionAt, {
    name: 'set-question',
    text: referral.question,
    confirmed: true,
    agreedWith: referral.spokenWith,
  })
  if (course.requirement) manager(course.questionAt, requirement)
  const grant = grantFor(grants, tenant.id, dayIn(course.submittedAt, tenant.timeZone))
  if (course.decided !== undefined) {
    const { at, outcome } = course.decided
    steps.push({ command: commandFor(outcome, grant), at, who: outcome.name === 'withdraw' ? 'sender' : 'manager' })
  }
  return steps
}

/** One conversation; where two sides are prepared apart, one with each. */
function conversationsIn({ course, tenant, story, spokenWith, harmed, intake }: DemoReferral): ReferralCommand[] {
  const common = {
    name: 'record-intake',
    heldOn: dayIn(course.recordedAt ?? course.submittedAt, tenant.timeZone),
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

/** Who asks for a conference in their street names the place; the groups come up in the conversation. */
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

/** The answers as the form's validator leaves them. Throws where it finds a fault. */
function validAnswers({ tenant, form, answers, story, course, id }: Sent): Answers {
  const valid = validate(form, answers, localeOf(story), dayIn(course.submittedAt, tenant.timeZone))
  if (valid.ok) return valid.answers
  throw new Error(`demo data: ${valid.faults.map(({ path, code }) => `${path} ${code}`).join(', ')} in ${id}`)
}

type Sent = Pick<DemoReferral, 'tenant' | 'form' | 'answers' | 'story' | 'course' | 'id'>

function submission({ tenant, form, answers, story, sender, course, id }: DemoReferral): ReferralCommand {
  const today = dayIn(course.submittedAt, tenant.timeZone)
  const locale = localeOf(story)
  const valid = validAnswers({ form, answers, course, story, tenant, id })
  return {
    name: 'submit',
    variant: story.variant,
    source: sender.by.role === 'citizen' ? 'citizen' : 'professional',
    locale,
    form: { id: form.id, version: form.version },
    answers: valid,
    title: titleOf(
      participantsOf({ variant: story.variant, answers: valid }, form),
      variants[story.variant].name,
      locale,
    ),
    dimensions: dimensionsOf(form, valid, today),
  }
}

function referrerOf({ sender, answers }: DemoReferral): Referrer {
  if (sender.by.role !== 'citizen') return { kind: 'member', ...sender.member }
  const email = answers.contactBy === 'email' && typeof answers.email === 'string' ? answers.email : undefined
  return { kind: 'citizen', email }
}
