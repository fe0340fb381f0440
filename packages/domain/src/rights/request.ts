import { addMonths } from '../calendar/addMonths.ts'
import { addDays, type Day } from '../calendar/days.ts'

/** GDPR art. 15, 16, 17 and 21. */
export const rightKinds = ['access', 'correction', 'erasure', 'objection'] as const
export type RightKind = (typeof rightKinds)[number]

/** In what capacity somebody asks for another. `authorised`: by the person, in writing. */
export const representativeCapacities = ['parent', 'guardian', 'authorised', 'court-appointed'] as const
export type RepresentativeCapacity = (typeof representativeCapacities)[number]

/** How it was made sure who asks. `unverified`: it came by a link, which somebody else may hold. No copy is ever kept. */
export const identityChecks = ['document-seen', 'known-in-person', 'called-back', 'unverified'] as const
export type IdentityCheck = (typeof identityChecks)[number]

/** The age that was asked when no birth date is known. */
export const askedAges = ['under-12', '12-15', '16-17', 'adult'] as const
export type AskedAge = (typeof askedAges)[number]
export const lowestAge: Readonly<Record<AskedAge, number>> = { 'under-12': 0, '12-15': 12, '16-17': 16, adult: 18 }

export const answerOutcomes = ['granted', 'partly', 'refused'] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

/** Why a request is refused, or granted in part (GDPR art. 12(5), 15(4), 17(3), 21(1)). */
export const refusalGroundsOfRights = [
  'not-identified',
  'not-the-holder',
  'rights-of-others',
  'kept-by-law',
  'opinion-not-fact',
  'excessive',
  'compelling-grounds',
] as const
export type RightsRefusalGround = (typeof refusalGroundsOfRights)[number]

/** How what was asked came to the person. */
export const handOverWays = ['in-person', 'post', 'secure-link', 'nothing-handed-over'] as const
export type HandOverWay = (typeof handOverWays)[number]

/** A person of the dossier by name; the birth date tells namesakes apart. */
export type AboutPerson = { readonly name: string; readonly birthDate?: Day | undefined }

export type AskedBy =
  | { readonly as: 'self' }
  | { readonly as: 'representative'; readonly who: string; readonly capacity: RepresentativeCapacity }

export type RightsAnswer = {
  readonly outcome: AnswerOutcome
  readonly ground?: RightsRefusalGround | undefined
  readonly explanation?: string | undefined
  /** What was handed over, in words. */
  readonly handedOver?: string | undefined
  readonly way: HandOverWay
  readonly on: Day
}

export type RightsExtension = { readonly reason: string; readonly toldOn: Day }

export type RightsRequest = {
  readonly id: string
  readonly right: RightKind
  /** Absent of a request by a personal link: the manager asks whom it is about. */
  readonly about?: AboutPerson | undefined
  readonly askedBy: AskedBy
  readonly identity: IdentityCheck
  readonly receivedOn: Day
  readonly extension?: RightsExtension | undefined
  readonly answer?: RightsAnswer | undefined
}

/** What somebody wants to be read beside the story, in their own words (GDPR art. 16). */
export type OwnStatement = { readonly id: string; readonly by: AboutPerson; readonly text: string; readonly at: string }

/**
 * The last day for an answer: one month after the day of receipt, with the extension two more (GDPR art. 12(3)). A month
 * after the 31st is the last day of a shorter month. (Regulation 1182/71, art. 3)
 */
export function requestAnswerBy({ receivedOn, extension }: Pick<RightsRequest, 'receivedOn' | 'extension'>): Day {
  return addMonths(receivedOn, extension === undefined ? 1 : 3)
}

/** Days before the last one on which the managers are warned. */
export const warnedBefore = 7
export const warnOn = (request: Pick<RightsRequest, 'receivedOn' | 'extension'>): Day =>
  addDays(requestAnswerBy(request), -warnedBefore)

/**
 * What is done next about the term of a request, on a day: warn on its day, then say once that the last day has passed.
 * Undefined once it is answered.
 */
export function nextOfTerm(request: RightsRequest, today: Day): RightsTermStep | undefined {
  if (!isOpenRequest(request)) return undefined
  const warn = warnOn(request)
  if (today < warn) return { at: 'not-yet', on: warn }
  const answerBy = requestAnswerBy(request)
  return today <= answerBy
    ? { at: 'soon', on: warn, next: addDays(answerBy, 1) }
    : { at: 'overdue', on: addDays(answerBy, 1) }
}
export type RightsTermStep =
  | { readonly at: 'not-yet'; readonly on: Day }
  | { readonly at: 'soon'; readonly on: Day; readonly next: Day }
  | { readonly at: 'overdue'; readonly on: Day }

/** The last day of the open request that must be answered first; undefined when none waits. */
export const firstAnswerBy = (requests: readonly RightsRequest[] = []): Day | undefined =>
  requests.filter(isOpenRequest).map(requestAnswerBy).sort()[0]

export const isOpenRequest = ({ answer }: Pick<RightsRequest, 'answer'>): boolean => answer === undefined

export const isRequestOverdue = (request: RightsRequest, day: Day): boolean =>
  isOpenRequest(request) && day > requestAnswerBy(request)

/**
 * Whether somebody asked so lately that another time says the same: until the longest term for an answer is over
 * (GDPR art. 12(3)).
 */
export const isAskedLately = (askedOn: Day, today: Day): boolean => today <= addMonths(askedOn, 3)

/** What is right of somebody, in place of what is written; what is absent stays. */
export type Corrected = {
  readonly name?: string | undefined
  readonly birthDate?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
}
