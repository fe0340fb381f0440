import {
  type Actor,
  acceptanceBlockersOf,
  changeSoon,
  commandsIn,
  dayIn,
  evolve,
  type FormDefinition,
  initialReferral,
  isOpenRequest,
  isRequestOverdue,
  missingBeforeScheduling,
  onBehalf,
  type Participants,
  peopleOf,
  personsNow,
  type Question,
  type Referral,
  referralCommands,
  requestAnswerBy,
  type SubmittedReferral,
  signalsOf,
  type Tenant,
  visibleTo,
} from '@kring/domain'
import { type Grant, grantsToChoose } from '@kring/domain/grants'
import { municipalityNames } from '@kring/domain/municipalities'
import type { UndeliveredNote } from '../../data/index.ts'
import { isAllowed, roleIn } from '../authorise.ts'
import type { DossierView } from '../contract/index.ts'
import { type OpenDossier, resourceOf, submittedOf } from '../referrals/openDossier.ts'
import { headView, jsonAnswers } from './status.ts'

/** The input of the dossier view: possible grants, the form version, and the partner's intake questions. */
export type DossierViewInput = {
  readonly tenant: Tenant
  /** The day in the partner's time zone. */
  readonly today: string
  readonly grants: readonly Grant[]
  readonly form: FormDefinition
  readonly intakeQuestions?: readonly Question[] | undefined
  /** The mails about it that did not arrive; an export leaves them out. */
  readonly undelivered?: readonly UndeliveredNote[]
  /** What is to be erased of it; an export leaves it out. */
  readonly erasing?: DossierView['erasing']
}

/**
 * The complete dossier for the regional manager of its region. With emergency access another manager can read it, but
 * not change it.
 */
export function dossierView(
  dossier: OpenDossier,
  { tenant, today, grants, form, intakeQuestions, undelivered = [], erasing }: DossierViewInput,
  actor: Actor,
): DossierView {
  const { referral, head } = dossier
  const { participants: all, others } = peopleOf(referral, form)
  const { participants, sideIntakes } = apartFor(dossier, all, actor)
  const { step, waitingSince, dueOn } = head
  const chosen = referral.decision?.outcome === 'accepted' ? referral.decision.grant : undefined
  return withoutUndefined({
    view: 'dossier' as const,
    ...headView(dossier, tenant),
    title: referral.title,
    answers: jsonAnswers(referral),
    locale: referral.locale,
    referrer:
      referral.referrer.kind === 'citizen'
        ? { kind: 'citizen' as const, email: referral.referrer.email, onBehalf: onBehalf(referral.answers) }
        : { kind: 'member' as const, name: referral.referrer.name, email: referral.referrer.email },
    dimensions: dimensionsOf(referral.dimensions),
    intake: referral.intake,
    sideIntakes,
    intakeQuestions,
    participants,
    others,
    missing: referral.decision === undefined ? acceptanceBlockersOf(referral, all) : [],
    toAsk: missingBeforeScheduling(all),
    questions: [...referral.questions],
    minimumRequirements: [...referral.minimumRequirements],
    messages: [...(referral.messages ?? [])],
    ownStatements: (referral.ownStatements ?? []).map(({ id, by, text, at }) => ({ id, name: by.name, text, at })),
    rights: rightsOf(dossier, form, tenant, today),
    erasing,
    waits:
      step === undefined || waitingSince === undefined || dueOn === undefined
        ? undefined
        : { step, waitingSince, dueOn },
    commands: commandsIn(referralCommands, referral.state).filter(name =>
      isAllowed(actor, referralCommands[name].action, resourceOf(dossier)),
    ),
    mayExport: isAllowed(actor, 'dossier.export', resourceOf(dossier)),
    link: referral.referrer.kind === 'citizen' ? { isOpen: dossier.link.isOpen } : undefined,
    emergencyUntil: dossier.emergencyUntil,
    history: historyOf(dossier, actor),
    undelivered: undelivered
      .map(({ kind, to, reason, at }) => ({ kind, to, reason, at }))
      .toSorted((one, other) => other.at.localeCompare(one.at)),
    grant: chosen,
    grantName: grants.find(({ id }) => id === chosen)?.name,
    payer: referral.payer,
    grants: grantsToChoose(submittedOf(referral, tenant), grants).map(({ id, name }) => ({ id, name })),
    signals: [...(referral.signals ?? signalsOf(form, referral.answers, dayIn(referral.submittedAt, tenant.timeZone)))],
  })
}

/** What waits about the rights of persons. Of those named in the referral; the circle's own are on the coordinator's page. */
const rightsOf = (
  { history, referral }: OpenDossier,
  form: FormDefinition,
  { country }: Tenant,
  today: string,
): DossierView['rights'] => ({
  waiting: (referral.rightsRequests ?? []).filter(isOpenRequest).map(request => ({
    id: request.id,
    answerBy: requestAnswerBy(request),
    isOverdue: isRequestOverdue(request, today),
  })),
  changes: personsNow(
    history.map(({ event }) => event),
    form,
  ).flatMap(({ name, birthDate }) => {
    const change = changeSoon(country, birthDate, today)
    return change === undefined ? [] : [{ name, ...change }]
  }),
})

const dimensionsOf = ({ themes, ...others }: SubmittedReferral['dimensions']): DossierView['dimensions'] => ({
  ...others,
  ...(others.municipality === undefined ? {} : { municipalityName: municipalityNames(others.municipality) }),
  themes: [...themes],
})

/** The intakes of the two sides, when they are prepared separately, as far as the reader may see them. */
function apartFor(
  dossier: OpenDossier,
  participants: Participants,
  actor: Actor,
): Pick<SubmittedReferral, 'sideIntakes'> & { readonly participants: Participants } {
  const { sideIntakes: intakes = {} } = dossier.referral
  if (participants.kind !== 'two-sides') return { participants }
  const seen = visibleTo({ role: roleIn(actor, 'dossier.read', resourceOf(dossier)) }, { participants, intakes })
  return { participants: seen.participants, sideIntakes: seen.intakes }
}

/**
 * Of what only the managers of the region know: that a dossier of another partner may be about the same person. No partner,
 * nobody with emergency access and no export is told.
 */
export const isNotOfRegion = ({ type }: { readonly type: string }): boolean => type !== 'duplicate-judged'

/** The history: each event as a transition between states. */
function historyOf(dossier: OpenDossier, actor: Actor): DossierView['history'] {
  const { history } = dossier
  const you = actor.kind === 'person' ? actor.subject : undefined
  let state: Referral = initialReferral
  const shown = history.map(({ seq, event }) => {
    const from = state.state
    state = evolve(state, event)
    const { role, name, subject } = event.by
    const by = { role, you: subject !== undefined && subject === you, ...(name === undefined ? {} : { name }) }
    return { seq, type: event.type, at: event.at, by, from, to: state.state }
  })
  return isAllowed(actor, 'duplicates.judge', resourceOf(dossier)) ? shown : shown.filter(isNotOfRegion)
}

/** Removes undefined fields, which JSON does not have. */
function withoutUndefined(view: { readonly [key in keyof DossierView]: unknown }): DossierView {
  return JSON.parse(JSON.stringify(view))
}
