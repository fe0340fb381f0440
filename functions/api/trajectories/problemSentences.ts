import {
  circleSentences,
  conferenceSentences,
  evaluationSentences,
  type Localized,
  planSentences,
  preparationSentences,
} from '@kring/domain'
import type { TrajectoryProblemCode } from './problemStatus.ts'

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
