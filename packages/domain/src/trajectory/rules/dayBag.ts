import { addDays, type Day } from '../../calendar/days.ts'
import { momentIn } from '../../calendar/zoned.ts'
import type { Side } from '../../variants/participants/participants.ts'
import type { ConferencePart } from '../../variants/participants/privateTime.ts'
import type { PhaseId } from '../../variants/phases.ts'
import { type VariantId, variants } from '../../variants/variants.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { Conferences } from '../state/conference.ts'
import type { PlanPart } from '../state/plan.ts'
import type { ConferenceDay, TrajectoryPreparation } from '../state/preparation.ts'
import { isOpen, type TrajectoryState } from '../state/trajectoryStates.ts'
import type { WayOfTakingPart } from '../state/wayOfTakingPart.ts'
import { invitedIn, isChildOn } from './people.ts'
import type { WithCircle } from './withCircle.ts'

/** Somebody who is expected on the day: who they are there, and nothing of where they live or what they told. */
export type ExpectedPerson = {
  readonly id: string
  readonly name: string
  readonly relation?: string | undefined
  readonly part: ConferencePart
  readonly isKept?: boolean | undefined
  readonly side?: Side | undefined
  readonly group?: string | undefined
  readonly isChild: boolean
  readonly language?: string | undefined
  readonly interpreter?: boolean | undefined
  readonly way?: WayOfTakingPart | undefined
  /** The person of the circle who speaks for them. */
  readonly spokesperson?: string | undefined
  /** What is read aloud for them. */
  readonly message?: string | undefined
  /** How a child takes part: who is with them, and in which phases. */
  readonly child?:
    | { readonly support?: string | undefined; readonly supportStays: boolean; readonly phases: readonly PhaseId[] }
    | undefined
}

/** What a coordinator takes along to hold a conference without signal: all of it, and nothing else. */
export type DayBagContents = {
  readonly state: TrajectoryState
  readonly variant: VariantId
  readonly day: ConferenceDay
  readonly people: readonly ExpectedPerson[]
  readonly questions: readonly string[]
  /** Where the sides are prepared apart, without reasons and who set them: these may be the other side's story. */
  readonly requirements: readonly {
    readonly id: string
    readonly text: string
    readonly reason?: string | undefined
    readonly setBy?: string | undefined
  }[]
  /** G16: who may say that a plan is unsafe or unlawful. */
  readonly mandate?: { readonly name: string; readonly organisation?: string | undefined } | undefined
  /** What is written of the day already, and which device has the pen. */
  readonly conference: Conferences
  /** The plan as far as it is written, for the family's agreements to be typed in. Not to whom it was released. */
  readonly plan: Omit<PlanPart, 'releases'>
}

/** Issue 15: at most this long before the day; and for as long after it, for a device that was reset on the way. */
const hoursBefore = 24
const daysAfter = 3
const hour = 3_600_000

/** Whether the bag may be fetched at `at`: from a day before it starts until three days after its end. */
export function mayTakeDayBag(
  { state, preparation: { day } }: Pick<WithCircle, 'state' | 'preparation'>,
  at: string,
): boolean {
  if (day === undefined || !isOpen(state)) return false
  const now = Date.parse(at)
  return now >= Date.parse(day.startsAt) - hoursBefore * hour && now < endOf(day.timeZone, addDays(day.day, daysAfter))
}

/** The end of a day, in milliseconds since the epoch. */
function endOf(timeZone: string, day: Day): number {
  const midnight = momentIn(timeZone, addDays(day, 1), '00:00')
  if (midnight.kind === 'skipped') return Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  return Date.parse(midnight.kind === 'once' ? midnight.at : midnight.second)
}

/**
 * The bag of a day. Put together from what is allowed, so that whatever is added to a trajectory is not in it until it is
 * named here: no address, no phone, nothing of an intake, of safety or of what somebody told. Undefined without a day.
 */
export function dayBag({
  state,
  variant,
  circle,
  preparation,
  conference,
  plan: { releases: _, ...plan },
}: Omit<WithCircle, 'participants'> & {
  readonly conference: Conferences
  readonly plan: PlanPart
}): DayBagContents | undefined {
  const { day, questions, mandate } = preparation
  if (day === undefined) return undefined
  return {
    state,
    variant,
    day,
    people: takingPartIn(circle, conference).map(person => expected(person, day.day)),
    questions: questions.map(({ text }) => text),
    requirements: requirementsOf(preparation, variant),
    // Of those before it nothing is needed on the day.
    conference: { ...conference, former: [] },
    plan,
    ...(mandate === undefined ? {} : { mandate: { name: mandate.name, organisation: mandate.organisation } }),
  }
}

/** Who was invited, and whoever came without. */
function takingPartIn(circle: WithCircle['circle'], { current }: Conferences): readonly CirclePerson[] {
  const written = new Set(current?.attendance.map(({ person }) => person))
  const invited = new Set(invitedIn(circle).map(({ id }) => id))
  return circle.people.filter(({ id }) => invited.has(id) || written.has(id))
}

function requirementsOf({ requirements }: TrajectoryPreparation, variant: VariantId): DayBagContents['requirements'] {
  const isApart = variants[variant].separatedPreparation
  return requirements.items.map(({ id, text, reason, setBy }) => (isApart ? { id, text } : { id, text, reason, setBy }))
}

function expected(person: CirclePerson, on: Day): ExpectedPerson {
  const { id, name, relation, part, isKept, side, group, language, interpreter, way, spokesperson, message, child } =
    person
  return {
    id,
    name,
    relation,
    part,
    isKept,
    side,
    group,
    isChild: isChildOn(person, on),
    language,
    interpreter,
    way,
    spokesperson,
    message,
    ...(child && { child: { support: child.support, supportStays: child.supportStays, phases: child.phases } }),
  }
}
