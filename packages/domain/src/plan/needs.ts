import type { Day } from '../calendar/days.ts'
import type { Agreement, AgreementInput, AskedConsent, ConsentAnswer, NeededConsent } from './agreement.ts'

/** Tells those whose yes an agreement needs from one another. */
export const needKey = (need: NeededConsent): string =>
  need.kind === 'person' ? `person ${need.person}` : `service ${need.name}`

export const needStates = ['to-ask', 'asked', 'yes', 'no'] as const
export type NeedState = (typeof needStates)[number]

export const needState = ({ askedOn, answer }: AskedConsent): NeedState =>
  answer ?? (askedOn === undefined ? 'to-ask' : 'asked')

/**
 * G16: whoever was not there cannot make the acceptance conditional. A "no" gives the agreement back to the circle, which
 * agrees on something else; the plan is accepted all the same.
 */
export const isGivenBack = ({ needs }: Pick<Agreement, 'needs'>): boolean => needs.some(({ answer }) => answer === 'no')

/** Somebody was asked on a day. Whoever answered before is asked anew. */
export const withAsked = (agreement: Agreement, key: string, askedOn: Day): Agreement =>
  withNeed(agreement, key, need => ({ ...asNeeded(need), askedOn }))

/** What somebody answered, and when. Who answers was asked, at the latest then. */
export const withAnswer = (agreement: Agreement, key: string, answer: ConsentAnswer, answeredOn: Day): Agreement =>
  withNeed(agreement, key, need => ({ ...need, askedOn: need.askedOn ?? answeredOn, answer, answeredOn }))

function withNeed(agreement: Agreement, key: string, change: (need: AskedConsent) => AskedConsent): Agreement {
  return { ...agreement, needs: agreement.needs.map(need => (needKey(need) === key ? change(need) : need)) }
}

const asNeeded = (need: AskedConsent): NeededConsent =>
  need.kind === 'person' ? { kind: 'person', person: need.person } : { kind: 'service', name: need.name }

/**
 * The agreement that was typed. `before`: as it was. An answer is kept as long as what was asked stays the same: a yes to
 * Wednesdays is none to Fridays.
 */
export function agreementFrom(input: AgreementInput, id: string, before?: Agreement): Agreement {
  const isSame = before !== undefined && askedOf(before) === askedOf(input)
  const known = new Map(isSame ? before.needs.map(need => [needKey(need), need]) : [])
  return { ...input, id, needs: input.needs.map(need => known.get(needKey(need)) ?? need) }
}

const askedOf = ({ what, who, when, cost }: AgreementInput | Agreement): string =>
  JSON.stringify([what, who, when, cost])
