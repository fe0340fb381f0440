import {
  type Day,
  dayIn,
  type GivenVoice,
  type InvitationSeen,
  isAskedLately,
  type Locale,
  requestAnswerBy,
  type Tenant,
  variantNameAt,
} from '@kring/domain'
import type { CountedVoice, Said } from '../../data/index.ts'
import type { InvitationView } from '../contract/index.ts'
import { planReadView } from '../views/plan.ts'
import type { OpenedInvitation } from './open.ts'

/** The invitation with what its person said since, of which no event is made yet. */
export function seenNow(seen: InvitationSeen, said: readonly Said[]): InvitationSeen {
  return said.reduce(withSaid, seen)
}

function withSaid(seen: InvitationSeen, said: Said): InvitationSeen {
  switch (said.kind) {
    case 'answered': {
      const { kind, ...given } = said
      // One that was on its way for longer than a newer one.
      if (seen.answer !== undefined && Date.parse(seen.answer.answeredAt) > Date.parse(given.answeredAt)) return seen
      return { ...seen, answer: { ...given, via: 'link', isFormer: given.day !== (seen.day?.revision ?? 0) } }
    }
    case 'message': {
      const { kind, ...written } = said
      if (seen.message !== undefined && Date.parse(seen.message.writtenAt) > Date.parse(written.writtenAt)) return seen
      return { ...seen, message: written }
    }
    case 'acknowledged':
      return seen.requirements?.version === said.version
        ? { ...seen, requirements: { ...seen.requirements, acknowledgedAt: said.at } }
        : seen
    case 'opened':
      return { ...seen, isNew: false }
    case 'voice':
    case 'released-plan':
    case 'own-data':
      return seen
    default:
      return said satisfies never
  }
}

/** What its person said of this day, the last first: still on its way, or counted already. */
export function voiceNow(
  { voice }: InvitationSeen,
  said: readonly Said[],
  counted: CountedVoice | undefined,
): GivenVoice | undefined {
  const fresh = said.findLast(one => one.kind === 'voice')
  const last = fresh ?? (counted && { conference: counted.conference, ...counted.given })
  if (voice === undefined || last?.conference !== voice.conference) return undefined
  return { scores: last.scores, statements: last.statements }
}

/**
 * When somebody asked what is held about them, and by when they hear of it; undefined when they did not, or so long ago that
 * they may ask again.
 */
export function ownDataAsked(
  { tenantContext: { tenant }, ownDataAskedAt: at }: Pick<OpenedInvitation, 'tenantContext' | 'ownDataAskedAt'>,
  today: Day,
): InvitationView['ownData'] {
  const askedOn = at === undefined ? undefined : dayIn(at, tenant.timeZone)
  if (askedOn === undefined || !isAskedLately(askedOn, today)) return undefined
  return { askedOn, answerBy: requestAnswerBy({ receivedOn: askedOn }) }
}

type Around = {
  readonly tenant: Tenant
  readonly locale: Locale
  /** What they said of the day. */
  readonly given?: GivenVoice | undefined
  readonly ownData?: InvitationView['ownData']
}

/** What the page of an invitation shows. `isNew` is for the server only. */
export function invitationView(
  { isNew, voice, plan, ...seen }: InvitationSeen,
  { tenant, locale, given, ownData }: Around,
): InvitationView {
  const { id, name, phone } = tenant
  return {
    ...seen,
    invitedBy: [...seen.invitedBy],
    people: [...seen.people],
    questions: [...seen.questions],
    requirements: seen.requirements && { ...seen.requirements, items: [...seen.requirements.items] },
    tenant: { id, name, ...(phone === undefined ? {} : { phone }) },
    variantName: variantNameAt(tenant, seen.variant),
    ...(voice === undefined
      ? {}
      : { voice: { ...voice, subjects: [...voice.subjects], ...(given === undefined ? {} : { given }) } }),
    ...(ownData === undefined ? {} : { ownData }),
    ...(plan === undefined ? {} : { plan: planReadView(plan, locale, seen.person.isChild) }),
  }
}
