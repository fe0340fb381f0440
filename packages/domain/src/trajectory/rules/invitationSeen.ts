import { dayIn } from '../../calendar/days.ts'
import { isAllowedIn } from '../../commandRegistry.ts'
import { type Locale, locales } from '../../language/locale.ts'
import { type VariantId, variants } from '../../variants/variants.ts'
import { invitationCommands } from '../commands/invitations.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { GivenAnswer } from '../state/invitation.ts'
import type { OwnMessage } from '../state/ownMessage.ts'
import type { PlanPicture } from '../state/pictures.ts'
import type { PlanPart } from '../state/plan.ts'
import { type ChoiceTopic, type ConferenceDay, choiceTopics, type FormerDay } from '../state/preparation.ts'
import { isFrozen } from '../state/requirements.ts'
import { isOpen, type TrajectoryState } from '../state/trajectoryStates.ts'
import { firstName } from './firstName.ts'
import type { VoiceAsked } from './giveVoice.ts'
import { answerNow, isOpened, wasTold } from './invitation.ts'
import { invitedIn, isChildOn, isInvited } from './people.ts'
import { type PlanSeen, planSeenBy } from './planSeen.ts'
import type { WithCircle } from './withCircle.ts'

/** What somebody who is invited sees through their link: all of it, and nothing else. */
export type InvitationSeen = {
  readonly state: TrajectoryState
  readonly variant: VariantId
  /** Whose invitation it is. The page says so first: somebody else may hold the phone. */
  readonly person: {
    readonly name: string
    readonly isChild: boolean
    readonly locale: Locale
    /** Their own language is another than that of the page. */
    readonly isInOtherLanguage: boolean
  }
  /** Whether an answer can still be given. */
  readonly mayAnswer: boolean
  /** Opening it tells something that they did not see yet. */
  readonly isNew: boolean
  /** Who invites: the main people, on their own side of a restorative conference. */
  readonly invitedBy: readonly string[]
  /** First names of who else is invited, of their own side; empty in a large circle, and for a child. */
  readonly people: readonly string[]
  readonly coordinator?: { readonly name: string; readonly phone?: string | undefined } | undefined
  readonly questions: readonly string[]
  readonly day?: ConferenceDay | undefined
  /** Also of a day that was cancelled since: `day` is then absent. */
  readonly dayRevision: number
  /** What the family chose (G13); not of a restorative conference, where it may tell of the other side. */
  readonly choices?: { readonly [topic in ChoiceTopic]?: string | undefined } | undefined
  /** G6: once they are frozen. Never the reasons, which are somebody's story. */
  readonly requirements?: RequirementsSeen | undefined
  /** What they are asked of the day, once it is over. */
  readonly voice?: VoiceAsked | undefined
  /** The answer as they gave it last. `isFormer`: it was to another day. */
  readonly answer?: (GivenAnswer & { readonly isFormer: boolean }) | undefined
  /** Once it is accepted: of who was there, and to whom it was released (G19). */
  readonly plan?: PlanSeen | undefined
  /** The day that they knew, when it moved since: the one that they answered to, or that they were sent. */
  readonly dayBefore?: FormerDay | undefined
  /** Their own message, as they wrote it last. */
  readonly message?: OwnMessage | undefined
  /** What the coordinator recorded to be read aloud for them, as they told it. */
  readonly messageTold?: string | undefined
}

export type RequirementsSeen = {
  readonly version: number
  readonly items: readonly { readonly text: string; readonly setBy?: string | undefined }[]
  readonly acknowledgedAt?: string | undefined
}

/** What is outside the trajectory. */
export type SeenContext = {
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  readonly timeZone: string
  /** The partner's languages, its own first. */
  readonly languages: readonly Locale[]
  readonly coordinator?: InvitationSeen['coordinator']
  readonly voice?: VoiceAsked | undefined
}

/** As much of a trajectory as an invitation shows. */
type Shown = Omit<WithCircle, 'participants'> & {
  readonly plan?: PlanPart | undefined
  readonly pictures?: readonly PlanPicture[] | undefined
}

/** In a larger circle nobody is named to all others: it is no list of a family any more. */
export const mostNames = 40

/**
 * The invitation as its person may see it; undefined when there is none to see: never invited, withdrawn, taken out, or the
 * trajectory has stopped or closed. Put together from what is allowed, so that whatever is added to a trajectory is not seen
 * until it is named here.
 */
export function invitationSeen(record: Shown, person: CirclePerson, context: SeenContext): InvitationSeen | undefined {
  const { invitation, ownMessage, message: messageTold } = person
  const isThere = isInvited(person) && invitation !== undefined && invitation.withdrawn === undefined
  if (!isThere || !isOpen(record.state)) return undefined
  const { state, variant, preparation } = record
  const { day, dayRevision, questions } = preparation
  const isChild = isChildOn(person, dayIn(context.at, context.timeZone))
  const locale = localeOf(person, context)
  const requirements = requirementsSeen(record, person, isChild)
  const choices = choicesSeen(record)
  const answer = answerNow(person, preparation)
  const plan = planSeenBy(record, person)
  const before = dayKnown(person, preparation)
  const tellsRequirements = requirements !== undefined && !wasTold(person, preparation)
  return {
    state,
    variant,
    person: {
      name: person.name,
      isChild,
      locale,
      isInOtherLanguage: person.language !== undefined && person.language !== locale,
    },
    mayAnswer: isAllowedIn(invitationCommands['answer-invitation'], state),
    isNew: !isOpened(invitation) || tellsRequirements,
    invitedBy: ofOwnSide(record, person).flatMap(one => (one.part === 'main-person' ? [firstName(one.name)] : [])),
    people: isChild ? [] : namesSeen(record, person),
    questions: questions.map(({ text }) => text),
    dayRevision,
    ...(context.coordinator === undefined ? {} : { coordinator: context.coordinator }),
    ...(day === undefined ? {} : { day }),
    ...(choices === undefined ? {} : { choices }),
    ...(requirements === undefined ? {} : { requirements }),
    ...(answer === undefined ? {} : { answer }),
    ...(context.voice === undefined ? {} : { voice: context.voice }),
    ...(plan === undefined ? {} : { plan }),
    ...(before === undefined ? {} : { dayBefore: before }),
    ...(ownMessage === undefined ? {} : { message: ownMessage }),
    ...(messageTold === undefined ? {} : { messageTold }),
  }
}

/** The day as it was when somebody answered or was last sent it; undefined when it is that day still, or is not known. */
function dayKnown({ invitation }: CirclePerson, { day, formerDays = [] }: Shown['preparation']): FormerDay | undefined {
  const known = invitation?.answer?.day ?? invitation?.sent?.day
  return day === undefined ? undefined : formerDays.find(({ revision }) => revision === known)
}

/** The language of what somebody is sent: their own if the product has it, else the partner's first. */
export function localeOf(
  { language }: Pick<CirclePerson, 'language'>,
  { languages }: Pick<SeenContext, 'languages'>,
): Locale {
  return locales.find(locale => locale === language) ?? languages[0] ?? 'nl'
}

/** Who is invited of the same side; of a conference without sides, everyone. Who is of no side sees nobody of either. */
function ofOwnSide(record: Shown, { side }: CirclePerson): readonly CirclePerson[] {
  const invited = invitedIn(record.circle)
  if (!variants[record.variant].separatedPreparation) return invited
  return side === undefined ? [] : invited.filter(one => one.side === side)
}

function namesSeen(record: Shown, person: CirclePerson): readonly string[] {
  const others = ofOwnSide(record, person).filter(({ id, part }) => id !== person.id && part !== 'main-person')
  return invitedIn(record.circle).length > mostNames ? [] : others.map(({ name }) => firstName(name))
}

function requirementsSeen(
  { preparation: { requirements }, variant }: Shown,
  { requirements: known }: CirclePerson,
  isChild: boolean,
): RequirementsSeen | undefined {
  const { items, version } = requirements
  if (items.length === 0 || !isFrozen(requirements)) return undefined
  const { acknowledged } = known ?? {}
  const isNamed = !isChild && !variants[variant].separatedPreparation
  return {
    version,
    items: items.map(({ text, setBy }) => ({ text, ...(isNamed && setBy !== undefined ? { setBy } : {}) })),
    ...(acknowledged?.version === version ? { acknowledgedAt: acknowledged.at } : {}),
  }
}

function choicesSeen({ preparation: { choices }, variant }: Shown): InvitationSeen['choices'] {
  if (choices === undefined || variants[variant].separatedPreparation) return undefined
  // Time and place are those of the day, and who comes is in the names.
  const shown = choiceTopics.filter(topic => topic !== 'time' && topic !== 'place' && topic !== 'people')
  return Object.fromEntries(shown.flatMap(topic => (choices[topic] === undefined ? [] : [[topic, choices[topic]]])))
}

/** The kinds of events after which others than the person of the event may see something else. */
const seenByAll = new Set<string>([
  'day-set',
  'day-moved',
  'day-cancelled',
  'requirement-set',
  'requirement-removed',
  'requirements-frozen',
  'question-reworded',
  'choices-set',
  'assigned',
  'released',
  'stopped',
  // Their name, and what others' keys were.
  'person-erased',
  'planned-without-meeting',
  'day-begun',
  'day-broken-off',
  'plan-accepted',
  'plan-refused',
  'plan-reopened',
  'evaluation-due',
  'evaluation-completed',
  'reconvened',
  'closed',
  'plan-released',
  'release-changed',
  'release-revoked',
  'consent-asked',
  'consent-answered',
])
const ofPlan = new Set<string>([
  'agreement-written',
  'agreement-removed',
  'agreements-ordered',
  'plan-set',
  'picture-added',
  'picture-described',
  'picture-removed',
])
/** Those after which a name comes or goes. */
const ofNames = new Set<string>([
  'person-changed',
  'person-invited',
  'person-not-invited',
  'invitation-withdrawn',
  'person-removed',
  'role-set',
])

/** Whose view of their invitation an event may change: everybody's, or that of the person whom it is about. */
export function viewsChangedBy(record: Pick<Shown, 'circle' | 'plan'>, type: string): 'all' | 'own' {
  if (seenByAll.has(type)) return 'all'
  // What was given back to the circle after the acceptance; while the plan is written nobody sees it.
  if (ofPlan.has(type)) return record.plan?.acceptance === undefined ? 'own' : 'all'
  return ofNames.has(type) && invitedIn(record.circle).length <= mostNames + 1 ? 'all' : 'own'
}
