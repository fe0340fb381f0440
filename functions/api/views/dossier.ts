import { type Actor, commandsIn, evolve, type Grant, initialReferral, type Referral, type Tenant } from '@kring/domain'
import { may } from '../authorise.ts'
import type { DossierView } from '../contract/index.ts'
import { type OpenDossier, resourceOf } from '../referrals/command.ts'
import { headView, jsonAnswers } from './status.ts'

/** A dossier as the regional manager of its region reads it: whole; in an emergency another may, and change nothing. */
export function dossierView(dossier: OpenDossier, tenant: Tenant, grants: readonly Grant[], actor: Actor): DossierView {
  const { referral, head } = dossier
  const { step, waitingSince, dueOn } = head
  return withoutUndefined({
    view: 'dossier' as const,
    ...headView(dossier, tenant),
    title: referral.title,
    answers: jsonAnswers(referral),
    locale: referral.locale,
    referrer:
      referral.referrer.kind === 'citizen'
        ? { kind: 'citizen' as const, email: referral.referrer.email }
        : { kind: 'member' as const, name: referral.referrer.name, email: referral.referrer.email },
    dimensions: { ...referral.dimensions, themes: [...referral.dimensions.themes] },
    intake: referral.intake,
    questions: [...referral.questions],
    minimumRequirements: [...referral.minimumRequirements],
    waits:
      step === undefined || waitingSince === undefined || dueOn === undefined
        ? undefined
        : { step, waitingSince, dueOn },
    commands: may(actor, 'dossier.decide', resourceOf(dossier))
      ? commandsIn(referral.state).filter(command => command !== 'withdraw')
      : [],
    mayExport: may(actor, 'dossier.export', resourceOf(dossier)),
    link: referral.referrer.kind === 'citizen' ? { isOpen: dossier.link.isOpen } : undefined,
    emergencyUntil: dossier.emergencyUntil,
    history: historyOf(dossier, actor),
    grant: referral.decision?.outcome === 'accepted' ? referral.decision.grant : undefined,
    grants: grants.map(({ id, name }) => ({ id, name })),
  })
}

/** Each event as a step from one state to the next. */
function historyOf({ history }: OpenDossier, actor: Actor): DossierView['history'] {
  const you = actor.kind === 'person' ? actor.subject : undefined
  let state: Referral = initialReferral
  return history.map(({ seq, event }) => {
    const from = state.state
    state = evolve(state, event)
    const { role, name, subject } = event.by
    const by = { role, you: subject !== undefined && subject === you, ...(name === undefined ? {} : { name }) }
    return { seq, type: event.type, at: event.at, by, from, to: state.state }
  })
}

/** The wire has no undefined: an optional field is there or it is not. */
function withoutUndefined(view: { readonly [key in keyof DossierView]: unknown }): DossierView {
  return JSON.parse(JSON.stringify(view))
}
