import {
  circleSentences,
  conferenceSentences,
  evaluationSentences,
  type Localized,
  planSentences,
  preparationSentences,
  type TrajectoryErrorCode,
} from '@kring/domain'

/** Codes that other aggregates have too. */
type SharedCode =
  | 'not-allowed'
  | 'command-not-allowed'
  | 'day-in-future'
  | 'grant-unknown'
  | 'question-unknown'
  | 'question-not-open'
  | 'too-many-questions'
  | 'minimum-requirement-unknown'
  | 'minimum-requirement-reason-missing'

/** The problem codes of trajectories, with their statuses. */
export const trajectoryProblemStatus = {
  'trajectory-state-unfit': 409,
  'coordinator-unknown': 422,
  'coordinator-ruled-out': 409,
  'coordinator-assigned': 409,
  'no-coordinator': 409,
  'offer-open': 409,
  'offer-ended': 409,
  'offer-expired': 409,
  'offer-runs': 409,
  'offer-term-unfit': 422,
  'contact-in-future': 422,
  'nothing-changed': 409,
  'nothing-new': 409,
  'circle-full': 409,
  'person-unknown': 422,
  'person-twice': 409,
  'person-on-both-sides': 409,
  'person-is-needed': 409,
  'side-needed': 422,
  'side-not-here': 422,
  'side-after-invitation': 409,
  'group-not-here': 422,
  'email-unfit': 422,
  'phone-unfit': 422,
  'birth-date-unfit': 422,
  'part-unfit': 422,
  'cannot-be-kept': 409,
  'other-person-unfit': 422,
  'not-a-child': 422,
  'not-a-party': 422,
  'already-invited': 409,
  'not-invited': 409,
  'invitation-withdrawn': 409,
  'day-unknown': 422,
  'may-not-reach': 409,
  'requirements-not-frozen': 409,
  'requirements-not-disclosed': 409,
  'requirements-changed': 409,
  'step-unknown': 422,
  'safety-not-discussed': 409,
  'circle-empty': 409,
  'choices-empty': 422,
  'children-reason-missing': 422,
  'informant-unknown': 422,
  'informant-says-nothing': 409,
  'too-many-informants': 409,
  'practicality-unknown': 422,
  'too-many-practicalities': 409,
  'too-many-requirements': 409,
  'requirements-none': 409,
  'day-in-past': 422,
  'day-too-far': 422,
  'time-does-not-exist': 422,
  'time-exists-twice': 422,
  'scheduling-blocked': 409,
  'not-the-day': 409,
  'phase-out-of-order': 409,
  'private-time-blocked': 409,
  'pen-taken': 409,
  'evaluation-not-due': 409,
  'evaluation-open': 409,
  'evaluation-incomplete': 409,
  'nothing-rated': 422,
  'voices-closed': 409,
  'evaluation-answers-invalid': 422,
  'no-adjustment-asked': 409,
  'plan-incomplete': 409,
  'plan-settled': 409,
  'plan-not-accepted': 409,
  'plan-full': 409,
  'agreement-unknown': 422,
  'order-incomplete': 409,
  'not-presented': 409,
  'consent-not-needed': 422,
  'decided-in-future': 422,
  'release-unknown': 422,
  'has-plan-already': 409,
  'picture-unknown': 422,
  'pictures-full': 409,
  'picture-gone': 409,
  'both-sides-decide': 409,
  'day-bag-not-now': 409,
  'sealed-unreadable': 422,
} as const satisfies Record<Exclude<TrajectoryErrorCode, SharedCode>, number> & Record<string, number>
export type TrajectoryProblemCode = keyof typeof trajectoryProblemStatus

/** Those of the circle and the preparation are beside their errors in the domain. */
export const trajectorySentences: Readonly<Record<TrajectoryProblemCode, Localized>> = {
  ...circleSentences,
  ...preparationSentences,
  ...conferenceSentences,
  ...evaluationSentences,
  ...planSentences,
  'day-bag-not-now': {
    nl: 'De tas voor de dag kun je ophalen vanaf 24 uur voor het begin, tot drie dagen erna. Daarvoor moet de dag vastliggen.',
    fr: 'Vous pouvez préparer le sac du jour dès 24 heures avant le début et jusqu’à trois jours après. Le jour doit être fixé.',
    en: 'You can fetch the bag for the day from 24 hours before it starts until three days after. The day must be set.',
  },
  'sealed-unreadable': {
    nl: 'Dit is niet door jou op deze plek geschreven, of het is beschadigd. Er is niets opgeslagen.',
    fr: 'Ceci n’a pas été écrit par vous à cet endroit, ou c’est endommagé. Rien n’a été enregistré.',
    en: 'This was not written by you in this place, or it is damaged. Nothing was saved.',
  },
  'trajectory-state-unfit': {
    nl: 'Dat kan nu niet meer of nog niet bij dit traject. Laad de pagina opnieuw.',
    fr: 'Ce n’est pas ou plus possible à ce stade. Rechargez la page.',
    en: 'That is not possible at this stage. Load the page again.',
  },
  'coordinator-unknown': {
    nl: 'Deze coördinator heeft geen gegevens in jouw regio. Kies iemand anders.',
    fr: 'Ce coordinateur n’a pas de dossier dans votre région. Choisissez quelqu’un d’autre.',
    en: 'This coordinator has no record in your region. Choose somebody else.',
  },
  'coordinator-ruled-out': {
    nl: 'Deze coördinator kan dit traject niet doen. Kijk naar de reden.',
    fr: 'Ce coordinateur ne peut pas prendre ce trajet. Regardez la raison.',
    en: 'This coordinator cannot take this trajectory. See the reason.',
  },
  'coordinator-assigned': {
    nl: 'Er is al een coördinator. Zoek eerst samen iemand anders.',
    fr: 'Il y a déjà un coordinateur. Cherchez d’abord quelqu’un d’autre.',
    en: 'There is a coordinator already. First ask for somebody else.',
  },
  'no-coordinator': {
    nl: 'Er is nu geen coördinator.',
    fr: 'Il n’y a pas de coordinateur pour le moment.',
    en: 'There is no coordinator now.',
  },
  'offer-open': {
    nl: 'Er loopt al een aanbod. Zo krijgt de familie nooit twee namen. Trek het eerst in.',
    fr: 'Une proposition est déjà en cours. Retirez-la d’abord : la famille n’a jamais deux noms.',
    en: 'An offer is running already. Withdraw it first, so that the family never gets two names.',
  },
  'offer-ended': {
    nl: 'Dit aanbod is al voorbij.',
    fr: 'Cette proposition est déjà terminée.',
    en: 'This offer has ended already.',
  },
  'offer-expired': {
    nl: 'De tijd om te antwoorden is voorbij. Bel je regiomanager als je het toch wilt doen.',
    fr: 'Le délai de réponse est passé. Appelez votre responsable régional si vous voulez encore.',
    en: 'The time to answer has passed. Call your regional manager if you still want to.',
  },
  'offer-runs': {
    nl: 'Er is nog tijd om te antwoorden.',
    fr: 'Il reste du temps pour répondre.',
    en: 'There is still time to answer.',
  },
  'offer-term-unfit': {
    nl: 'Kies een moment tussen een uur en twee weken vanaf nu.',
    fr: 'Choisissez un moment entre une heure et deux semaines à partir de maintenant.',
    en: 'Choose a moment between an hour and two weeks from now.',
  },
  'contact-in-future': {
    nl: 'Dit contact is nog niet geweest.',
    fr: 'Ce contact n’a pas encore eu lieu.',
    en: 'This contact has not taken place yet.',
  },
  'nothing-changed': {
    nl: 'Er is niets veranderd.',
    fr: 'Rien n’a changé.',
    en: 'Nothing has changed.',
  },
}
