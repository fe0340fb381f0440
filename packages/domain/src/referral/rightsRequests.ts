import { dayIn } from '../calendar/days.ts'
import { nameKey } from '../erasure/names.ts'
import { readEmail, readPhone } from '../forms/read/contact.ts'
import { rightsAtAge, rightsHolderOf } from '../rights/ages.ts'
import { corrected, isSamePerson } from '../rights/correct.ts'
import { type AboutPerson, isOpenRequest, lowestAge, type RightsRequest } from '../rights/request.ts'
import type { DossierCommand } from './commands.ts'
import type { DecideContext, Decided } from './decideContext.ts'
import type { ReferralEvent } from './events.ts'
import type { RightsErrorCode } from './rightsErrors.ts'
import type { SubmittedReferral } from './state.ts'

type Command<Name extends DossierCommand['name']> = Extract<DossierCommand, { name: Name }>

/** Bounds a dossier's size. */
const mostRequests = 40
const mostStatements = 20

/** Records a request. Refused: whoever by their age does not use the right themself, and who asks for them without the right to. */
export function receiveRightsRequest(
  state: SubmittedReferral,
  command: Command<'receive-rights-request'>,
  context: DecideContext,
): Decided {
  const { right, askedBy: as, who, capacity, identity, receivedOn } = command
  const earlier = state.rightsRequests?.find(({ id }) => id === command.request)
  if (command.request !== undefined && earlier === undefined) return refuse('rights-request-unknown')
  if (earlier !== undefined && !isOpenRequest(earlier)) return refuse('rights-request-answered')
  if (earlier?.about !== undefined && earlier.identity !== 'unverified') return refuse('rights-request-known')
  if (earlier === undefined && tooMany(state)) return refuse('too-many-rights-requests')
  if (receivedOn > today(context)) return refuse('rights-day-in-future')
  const about = personOf(command.about, context)
  if (about === undefined) return refuse('rights-person-unknown')
  if (as === 'representative' && (who === undefined || capacity === undefined)) return refuse('rights-asker-missing')
  const refused = holderRefusal(command, about, context)
  if (refused !== undefined) return refuse(refused)
  const askedBy: RightsRequest['askedBy'] =
    as === 'self' || who === undefined || capacity === undefined
      ? { as: 'self' }
      : { as: 'representative', who, capacity }
  // The term began when the link's request came in, whatever day is typed now.
  const request = {
    id: earlier?.id ?? context.newId,
    right,
    about,
    askedBy,
    identity,
    receivedOn: earlier?.receivedOn ?? receivedOn,
  }
  return accept({ type: 'rights-request-received', request, at: context.at, by: context.by })
}

/**
 * Somebody asks by their personal link, or by the link of their invitation, which says about whom. Another that waits says the
 * same, and so does the one that was made of it already.
 */
export function askOwnData(state: SubmittedReferral, context: DecideContext): Decided {
  const { invited } = context
  const isSame = ({ about }: RightsRequest): boolean =>
    invited === undefined ? about === undefined : about !== undefined && isSamePerson(about, invited.about)
  const waits = state.rightsRequests?.some(
    one => one.id === context.newId || (isOpenRequest(one) && one.right === 'access' && isSame(one)),
  )
  if (waits) return refuse('rights-asked-before')
  if (tooMany(state)) return refuse('too-many-rights-requests')
  const request = {
    id: context.newId,
    right: 'access',
    ...(invited === undefined ? {} : { about: invited.about }),
    askedBy: { as: 'self' },
    identity: 'unverified',
    receivedOn: invited?.askedOn ?? today(context),
  } as const
  return accept({ type: 'rights-request-received', request, at: context.at, by: context.by })
}

/** GDPR art. 12(3): once, by two months, and the person was told within the first. */
export function extendRightsRequest(
  state: SubmittedReferral,
  { request: id, reason, toldOn }: Command<'extend-rights-request'>,
  context: DecideContext,
): Decided {
  const request = openRequest(state, id)
  if (typeof request === 'string') return refuse(request)
  if (request.extension !== undefined) return refuse('rights-extended-before')
  if (toldOn > today(context)) return refuse('rights-day-in-future')
  return accept({ type: 'rights-request-extended', request: id, extension: { reason, toldOn }, ...happened(context) })
}

/** Nothing is handed over to whom nobody knows to be the one who asked, and no refusal is without its ground. */
export function answerRightsRequest(
  state: SubmittedReferral,
  { name, request: id, ...answer }: Command<'answer-rights-request'>,
  context: DecideContext,
): Decided {
  const request = openRequest(state, id)
  if (typeof request === 'string') return refuse(request)
  if (answer.on > today(context)) return refuse('rights-day-in-future')
  if (answer.outcome !== 'granted' && answer.ground === undefined) return refuse('rights-ground-missing')
  if (answer.outcome !== 'refused' && (request.identity === 'unverified' || request.about === undefined))
    return refuse('rights-identity-unchecked')
  const { ground, ...rest } = answer
  const given = answer.outcome === 'granted' ? rest : answer
  return accept({ type: 'rights-request-answered', request: id, answer: given, ...happened(context) })
}

/** Corrects facts, never a story: see `addOwnStatement`. */
export function correctPerson(
  _state: SubmittedReferral,
  command: Command<'correct-person'>,
  context: DecideContext,
): Decided {
  const person = personOf(command.person, context)
  if (person === undefined) return refuse('rights-person-unknown')
  const [email, phone] = [readEmail(command.becomes.email), readPhone(command.becomes.phone)]
  if (email.state === 'flawed') return refuse('message-email-unfit')
  if (phone.state === 'flawed') return refuse('message-phone-unfit')
  const { name, birthDate, address } = command.becomes
  if (birthDate !== undefined && birthDate > today(context)) return refuse('rights-day-in-future')
  const right = {
    ...(name !== undefined && { name }),
    ...(birthDate !== undefined && { birthDate }),
    ...(address !== undefined && { address }),
    ...(email.state === 'given' && { email: email.value }),
    ...(phone.state === 'given' && { phone: phone.value }),
  }
  if (Object.keys(right).length === 0) return refuse('correction-empty')
  const becomes = { name: person.name, birthDate: person.birthDate, ...right }
  return accept({ type: 'person-corrected', person, becomes, ...happened(context) })
}

export function addOwnStatement(
  state: SubmittedReferral,
  { person, text }: Command<'add-own-statement'>,
  context: DecideContext,
): Decided {
  if ((state.ownStatements?.length ?? 0) >= mostStatements) return refuse('too-many-rights-requests')
  const by = personOf(person, context)
  if (by === undefined) return refuse('rights-person-unknown')
  return accept({ type: 'own-statement-added', statement: { id: context.newId, by, text }, ...happened(context) })
}

/** The dossier after somebody's details were corrected: the earlier events keep what was written. */
export function withPersonCorrected(
  state: SubmittedReferral,
  { person, becomes }: Extract<ReferralEvent, { type: 'person-corrected' }>,
): SubmittedReferral {
  const { answers, title, participants, rightsRequests, ownStatements } = state
  const right = (one: AboutPerson): AboutPerson =>
    corrected(one, person, { name: becomes.name, birthDate: becomes.birthDate })
  return {
    ...state,
    answers: corrected(answers, person, becomes),
    title: corrected(title, person, becomes),
    ...(participants === undefined ? {} : { participants: corrected(participants, person, becomes) }),
    // What they asked and said stays theirs.
    ...(rightsRequests && {
      rightsRequests: rightsRequests.map(one => (one.about === undefined ? one : { ...one, about: right(one.about) })),
    }),
    ...(ownStatements && { ownStatements: ownStatements.map(one => ({ ...one, by: right(one.by) })) }),
  }
}

/** The dossier after a request was received or changed. */
export function withRequest(
  state: SubmittedReferral,
  id: string,
  change: (request: RightsRequest | undefined) => RightsRequest | undefined,
): SubmittedReferral {
  const before = state.rightsRequests ?? []
  const changed = change(before.find(one => one.id === id))
  if (changed === undefined) return state
  const isKnown = before.some(one => one.id === id)
  return {
    ...state,
    rightsRequests: isKnown ? before.map(one => (one.id === id ? changed : one)) : [...before, changed],
  }
}

/** The person of the dossier who is meant; undefined for somebody who is not named in it. */
function personOf(meant: AboutPerson, { persons = [] }: DecideContext): AboutPerson | undefined {
  const found = persons.find(one => isSamePerson(one, meant))
  if (found === undefined || nameKey(meant.name) === '') return undefined
  const birthDate = found.birthDate ?? meant.birthDate
  return { name: found.name, ...(birthDate === undefined ? {} : { birthDate }) }
}

/**
 * Why this person may not ask. Under twelve the representatives do; from sixteen (BE: twelve) nobody does it for somebody who
 * did not say so in writing, unless a court named them.
 */
function holderRefusal(
  { askedBy, capacity, askedAge, receivedOn }: Command<'receive-rights-request'>,
  { birthDate }: AboutPerson,
  { tenant: { country } }: DecideContext,
): RightsErrorCode | undefined {
  const byBirthDate = rightsHolderOf(country, birthDate, receivedOn)
  const now =
    byBirthDate.holder === 'ask' && askedAge !== undefined ? rightsAtAge(country, lowestAge[askedAge]) : byBirthDate
  if (now.holder === 'ask') return 'rights-age-unknown'
  if (askedBy === 'self') return now.holder === 'representatives' ? 'rights-through-representatives' : undefined
  if (now.holder !== 'self' || capacity === 'authorised' || capacity === 'court-appointed') return undefined
  return now.isAdult ? 'rights-of-adult' : 'rights-of-young-person'
}

function openRequest(state: SubmittedReferral, id: string): RightsRequest | RightsErrorCode {
  const request = state.rightsRequests?.find(one => one.id === id)
  if (request === undefined) return 'rights-request-unknown'
  return isOpenRequest(request) ? request : 'rights-request-answered'
}

const tooMany = ({ rightsRequests = [] }: SubmittedReferral): boolean => rightsRequests.length >= mostRequests
const today = ({ at, tenant }: DecideContext): string => dayIn(at, tenant.timeZone)
const happened = ({ at, by }: DecideContext) => ({ at, by })
const accept = (event: ReferralEvent): Decided => ({ ok: true, events: [event] })
const refuse = (code: RightsErrorCode | 'message-email-unfit' | 'message-phone-unfit'): Decided => ({
  ok: false,
  error: { code },
})
