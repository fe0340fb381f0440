import type { Day } from '../../calendar/days.ts'
import { noRequirements, type Requirement, type RequirementLedger } from './requirements.ts'

/** What G13 asks of the family: "hun tijd, plaats, mensen, taal, eten, rituelen, tradities". */
export const choiceTopics = ['time', 'place', 'people', 'language', 'food', 'rituals', 'traditions'] as const
export type ChoiceTopic = (typeof choiceTopics)[number]
/** How the day goes: who opens and leads, private time in practical terms (food, who stays), who takes notes. */
export const dayTopics = ['opening', 'privateTime', 'scribe'] as const
export type DayTopic = (typeof dayTopics)[number]
/** The family's choices in words, and who chose. */
export type FamilyChoices = { readonly chosenBy: string } & {
  readonly [topic in ChoiceTopic | DayTopic]?: string | undefined
}

export const childrenAnswers = ['take-part', 'no-part', 'no-children'] as const
/** G11: the children's part, and the reason if they have none. */
export type ChildrenPart = {
  readonly answer: (typeof childrenAnswers)[number]
  readonly reason?: string | undefined
}

/** G12. `people`: everyone who was in the circle then; somebody who came later is not covered. */
export type SafetyCheck = { readonly on: Day; readonly people: readonly string[]; readonly at: string }

/** Somebody who informs the circle in the information round: facts in plain language, nothing else (G10). */
export type Informant = {
  readonly id: string
  readonly name: string
  readonly organisation?: string | undefined
  readonly information?: string | undefined
  /** The day on which the family read it as it is now. */
  readonly shownOn?: Day | undefined
}

export const legalContexts = ['voluntary', 'pressure', 'ordered'] as const
export type LegalContext = (typeof legalContexts)[number]
/** Who may say that a plan is unsafe or unlawful (G16), and until when. */
export type Mandate = {
  readonly legalContext: LegalContext
  readonly name: string
  readonly organisation?: string | undefined
  /** The last day on which they decide about the plan. */
  readonly decidesBy: Day
  /** When a court or agency decides on the matter itself, if it does. */
  readonly decisionOn?: Day | undefined
}

export const practicalityKinds = [
  'room',
  'food',
  'childcare',
  'interpreter',
  'transport',
  'access',
  'materials',
] as const
export const practicalityStates = ['wanted', 'booked', 'confirmed'] as const
export type Practicality = {
  readonly id: string
  readonly kind: (typeof practicalityKinds)[number]
  readonly what?: string | undefined
  readonly arrangedBy: string
  readonly state: (typeof practicalityStates)[number]
  /** In euro cents. */
  readonly cost?: number | undefined
  /** Id of the grant that pays. */
  readonly grant?: string | undefined
}

export type TrajectoryQuestion = {
  readonly id: string
  readonly text: string
  readonly agreedWith?: string | undefined
}

/** The day as it is set. `revision` counts from 1 with each change, also over a cancelled day. */
export type ConferenceDay = {
  readonly revision: number
  /** Local day and time ('HH:MM') in `timeZone`, and the instant that they are. */
  readonly day: Day
  readonly time: string
  readonly timeZone: string
  readonly startsAt: string
  readonly place: string
}

/** A day as it was before it moved: who answered to it is told what it was. */
export type FormerDay = Pick<ConferenceDay, 'revision' | 'day' | 'time' | 'place'>

/** Former days that are kept. A day rarely moves twice; who knows only an older one reads the new one alone. */
export const mostFormerDays = 5

/** Why a day that was set is cancelled. */
export const unscheduleReasons = ['family', 'illness', 'safety', 'room', 'coordinator', 'other'] as const

/** The preparation of the conference. */
export type TrajectoryPreparation = {
  /** The partner's own steps that are done. */
  readonly steps: readonly { readonly key: string; readonly doneAt: string }[]
  readonly choices?: FamilyChoices | undefined
  readonly children?: ChildrenPart | undefined
  readonly safetyCheck?: SafetyCheck | undefined
  readonly informants: readonly Informant[]
  readonly mandate?: Mandate | undefined
  readonly practicalities: readonly Practicality[]
  readonly requirements: RequirementLedger
  readonly questions: readonly TrajectoryQuestion[]
  readonly day?: ConferenceDay | undefined
  /** The revision of the last day that was set, also when it was cancelled since; 0 before the first. */
  readonly dayRevision: number
  /** The days before this one, the last one last; absent until a day moved. */
  readonly formerDays?: readonly FormerDay[] | undefined
  /** The preparation itself led to a plan. */
  readonly planWithoutMeeting?: { readonly madeOn: Day; readonly madeBy: string } | undefined
}

/** The preparation of a trajectory that begins: with the questions and minimum requirements of the accepted referral. */
export function preparationFrom(given: {
  readonly questions: readonly TrajectoryQuestion[]
  readonly requirements: readonly Requirement[]
}): TrajectoryPreparation {
  const { questions, requirements: items } = given
  const requirements = items.length === 0 ? noRequirements : { version: 1, items }
  return { steps: [], informants: [], practicalities: [], questions, requirements, dayRevision: 0 }
}
