import {
  dayIn,
  decide,
  dimensionsOf,
  evolve,
  type FormDefinition,
  type Grant,
  initialReferral,
  type Referral,
  type ReferralCommand,
  type ReferralEvent,
  type Referrer,
  type Tenant,
  validate,
} from '@kring/domain'
import { localeOf } from './answers.ts'
import type { Course, Outcome } from './course.ts'
import type { Sender } from './senders.ts'
import type { Story } from './stories/index.ts'
import { grantFor } from './tenants.ts'
import { titleOf } from './title.ts'

export type DemoReferral = {
  readonly id: string
  readonly tenant: Tenant
  readonly form: FormDefinition
  readonly answers: Readonly<Record<string, unknown>>
  readonly story: Story
  readonly sender: Sender
  readonly manager: { readonly subject: string; readonly name: string }
  readonly course: Course
  readonly intake: string
  readonly spokenWith: string
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
  manager(course.recordedAt, {
    name: 'record-intake',
    heldOn: dayIn(course.recordedAt ?? course.submittedAt, tenant.timeZone),
    spokenWith: referral.spokenWith,
    summary: referral.intake,
    minutes: 60,
    willing: 'Iedereen is zelf gevraagd en wil meedoen.',
  })
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

const requirement: ReferralCommand = {
  name: 'set-minimum-requirement',
  text: 'Er is altijd een volwassene in huis die niet onder invloed is.',
  reason: 'Er is eerder een onveilige situatie geweest.',
  setBy: 'De jeugdrechter',
}

function commandFor(outcome: Outcome, grant: string | undefined): ReferralCommand {
  return outcome.name === 'accept' ? { name: 'accept', ...(grant === undefined ? {} : { grant }) } : outcome
}

function submission({ tenant, form, answers, story, sender, course, id }: DemoReferral): ReferralCommand {
  const today = dayIn(course.submittedAt, tenant.timeZone)
  const locale = localeOf(story)
  const valid = validate(form, answers, locale, today)
  if (!valid.ok)
    throw new Error(`demo data: ${valid.faults.map(({ path, code }) => `${path} ${code}`).join(', ')} in ${id}`)
  return {
    name: 'submit',
    variant: story.variant,
    source: sender.by.role === 'citizen' ? 'citizen' : 'professional',
    locale,
    form: { id: form.id, version: form.version },
    answers: valid.answers,
    title: titleOf(form, valid.answers, story.variant, locale),
    dimensions: dimensionsOf(form, valid.answers, today),
  }
}

function referrerOf({ sender, answers }: DemoReferral): Referrer {
  if (sender.by.role !== 'citizen') return { kind: 'member', ...sender.member }
  const email = answers.contactBy === 'email' && typeof answers.email === 'string' ? answers.email : undefined
  return { kind: 'citizen', email }
}
