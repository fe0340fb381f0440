import { type InvitationSeen, type Locale, type Tenant, variantNameAt } from '@kring/domain'
import type { Said } from '../../data/index.ts'
import type { InvitationView } from '../contract/index.ts'
import { planReadView } from '../views/plan.ts'

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
    default:
      return said satisfies never
  }
}

/** What the page of an invitation shows. `isNew` is for the server only. */
export function invitationView(
  { isNew, plan, ...seen }: InvitationSeen,
  tenant: Tenant,
  locale: Locale,
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
    ...(plan === undefined ? {} : { plan: planReadView(plan, locale, seen.person.isChild) }),
  }
}
