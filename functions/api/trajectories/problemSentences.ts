import type { Localized, TrajectoryErrorCode } from '@kring/domain'

/** Codes that other aggregates have too. */
type SharedCode =
  | 'not-allowed'
  | 'command-not-allowed'
  | 'day-in-future'
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
} as const satisfies Record<Exclude<TrajectoryErrorCode, SharedCode>, number> & Record<string, number>
export type TrajectoryProblemCode = keyof typeof trajectoryProblemStatus

export const trajectorySentences: Readonly<Record<TrajectoryProblemCode, Localized>> = {
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
  'circle-full': {
    nl: 'Er staan tweehonderd mensen in de kring. Meer kan niet.',
    fr: 'Le cercle compte deux cents personnes. C’est le maximum.',
    en: 'There are two hundred people in the circle. There can be no more.',
  },
  'person-unknown': {
    nl: 'Deze persoon staat niet meer in de kring. Laad de pagina opnieuw.',
    fr: 'Cette personne n’est plus dans le cercle. Rechargez la page.',
    en: 'This person is no longer in the circle. Load the page again.',
  },
  'person-twice': {
    nl: 'Deze persoon staat al in de kring.',
    fr: 'Cette personne est déjà dans le cercle.',
    en: 'This person is in the circle already.',
  },
  'person-on-both-sides': {
    nl: 'Deze persoon staat al aan de andere kant. Niemand hoort bij twee kanten.',
    fr: 'Cette personne est déjà de l’autre côté. Personne n’appartient aux deux côtés.',
    en: 'This person is on the other side already. Nobody belongs to both sides.',
  },
  'person-is-needed': {
    nl: 'Iemand anders in de kring heeft deze persoon nodig. Kies eerst iemand anders als steun of woordvoerder.',
    fr: 'Quelqu’un d’autre du cercle a besoin de cette personne. Choisissez d’abord un autre soutien ou porte-parole.',
    en: 'Somebody else in the circle needs this person. First choose another support person or spokesperson.',
  },
  'side-needed': {
    nl: 'Kies aan welke kant deze persoon staat.',
    fr: 'Choisissez de quel côté est cette personne.',
    en: 'Choose on which side this person is.',
  },
  'side-not-here': {
    nl: 'Bij deze conferentie zijn er geen kanten.',
    fr: 'Cette conférence n’a pas de côtés.',
    en: 'There are no sides in this conference.',
  },
  'side-after-invitation': {
    nl: 'Deze persoon is al uitgenodigd aan deze kant. Trek eerst de uitnodiging in.',
    fr: 'Cette personne est déjà invitée de ce côté. Retirez d’abord l’invitation.',
    en: 'This person is invited on this side already. First withdraw the invitation.',
  },
  'group-not-here': {
    nl: 'Bij deze conferentie zijn er geen groepen.',
    fr: 'Cette conférence n’a pas de groupes.',
    en: 'There are no groups in this conference.',
  },
  'email-unfit': {
    nl: 'Dit e-mailadres kan niet kloppen. Kijk het na.',
    fr: 'Cette adresse e-mail ne peut pas être juste. Vérifiez-la.',
    en: 'This e-mail address cannot be right. Check it.',
  },
  'phone-unfit': {
    nl: 'Dit telefoonnummer kan niet kloppen. Kijk het na.',
    fr: 'Ce numéro de téléphone ne peut pas être juste. Vérifiez-le.',
    en: 'This phone number cannot be right. Check it.',
  },
  'birth-date-unfit': {
    nl: 'Deze geboortedatum kan niet kloppen. Kijk hem na.',
    fr: 'Cette date de naissance ne peut pas être juste. Vérifiez-la.',
    en: 'This birth date cannot be right. Check it.',
  },
  'part-unfit': {
    nl: 'Deze rol past niet bij deze conferentie.',
    fr: 'Ce rôle ne convient pas à cette conférence.',
    en: 'This role does not fit this conference.',
  },
  'cannot-be-kept': {
    nl: 'Alleen een tolk of steunfiguur die de familie kiest, kan erbij blijven.',
    fr: 'Seul un interprète ou un soutien choisi par la famille peut rester.',
    en: 'Only an interpreter or support person whom the family chooses can stay.',
  },
  'other-person-unfit': {
    nl: 'Kies iemand anders uit de kring, aan dezelfde kant.',
    fr: 'Choisissez une autre personne du cercle, du même côté.',
    en: 'Choose another person of the circle, on the same side.',
  },
  'not-a-child': {
    nl: 'Dit is alleen voor een kind.',
    fr: 'Ceci ne concerne qu’un enfant.',
    en: 'This is for a child only.',
  },
  'not-a-party': {
    nl: 'Dit is alleen voor een van de partijen.',
    fr: 'Ceci ne concerne qu’une des parties.',
    en: 'This is for one of the parties only.',
  },
  'already-invited': {
    nl: 'Deze persoon is al uitgenodigd.',
    fr: 'Cette personne est déjà invitée.',
    en: 'This person is invited already.',
  },
  'not-invited': {
    nl: 'Deze persoon is niet uitgenodigd.',
    fr: 'Cette personne n’est pas invitée.',
    en: 'This person is not invited.',
  },
  'invitation-withdrawn': {
    nl: 'Deze uitnodiging geldt niet meer. Wil je toch iets laten weten? Bel de coördinator.',
    fr: 'Cette invitation n’est plus valable. Vous voulez quand même dire quelque chose ? Appelez le coordinateur.',
    en: 'This invitation no longer holds. Do you still want to say something? Call the coordinator.',
  },
  'day-unknown': {
    nl: 'Deze dag is niet bekend. Laad de pagina opnieuw.',
    fr: 'Ce jour n’est pas connu. Rechargez la page.',
    en: 'This day is not known. Load the page again.',
  },
  'may-not-reach': {
    nl: 'Zo mag deze persoon niet bereikt worden. Kijk hoe het wel veilig kan.',
    fr: 'Cette personne ne peut pas être jointe ainsi. Regardez comment la joindre en sécurité.',
    en: 'This person may not be reached like this. See how it is safe.',
  },
  'requirements-not-frozen': {
    nl: 'Leg de minimumeisen eerst vast.',
    fr: 'Fixez d’abord les exigences minimales.',
    en: 'First fix the minimum requirements.',
  },
  'requirements-not-disclosed': {
    nl: 'Vertel deze persoon eerst de minimumeisen.',
    fr: 'Communiquez d’abord les exigences minimales à cette personne.',
    en: 'First tell this person the minimum requirements.',
  },
  'requirements-changed': {
    nl: 'De minimumeisen zijn gewijzigd. Lees ze opnieuw.',
    fr: 'Les exigences minimales ont changé. Relisez-les.',
    en: 'The minimum requirements have changed. Read them again.',
  },
  'step-unknown': {
    nl: 'Deze stap bestaat niet meer.',
    fr: 'Cette étape n’existe plus.',
    en: 'This step no longer exists.',
  },
  'safety-not-discussed': {
    nl: 'Met iemand is de veiligheid nog niet besproken.',
    fr: 'La sécurité n’a pas encore été abordée avec quelqu’un.',
    en: 'With somebody safety was not discussed yet.',
  },
  'circle-empty': {
    nl: 'Er staat nog niemand in de kring.',
    fr: 'Il n’y a encore personne dans le cercle.',
    en: 'There is nobody in the circle yet.',
  },
  'choices-empty': {
    nl: 'Noteer minstens één keuze van de familie.',
    fr: 'Notez au moins un choix de la famille.',
    en: 'Record at least one choice of the family.',
  },
  'children-reason-missing': {
    nl: 'Schrijf erbij waarom de kinderen niet meedoen.',
    fr: 'Écrivez pourquoi les enfants ne participent pas.',
    en: 'Write why the children do not take part.',
  },
  'informant-unknown': {
    nl: 'Deze persoon geeft geen informatie meer.',
    fr: 'Cette personne n’informe plus.',
    en: 'This person no longer informs the circle.',
  },
  'informant-says-nothing': {
    nl: 'Er is nog geen informatie om te tonen.',
    fr: 'Il n’y a pas encore d’information à montrer.',
    en: 'There is no information to show yet.',
  },
  'too-many-informants': {
    nl: 'Er geven al te veel mensen informatie. Haal er eerst iemand af.',
    fr: 'Trop de personnes informent déjà. Retirez-en d’abord une.',
    en: 'Too many people inform the circle already. First remove somebody.',
  },
  'practicality-unknown': {
    nl: 'Dit staat er niet meer. Laad de pagina opnieuw.',
    fr: 'Cet élément n’y est plus. Rechargez la page.',
    en: 'This is no longer there. Load the page again.',
  },
  'too-many-practicalities': {
    nl: 'Er staan al te veel praktische zaken.',
    fr: 'Il y a déjà trop de questions pratiques.',
    en: 'There are too many practicalities already.',
  },
  'too-many-requirements': {
    nl: 'Er staan al te veel minimumeisen.',
    fr: 'Il y a déjà trop d’exigences minimales.',
    en: 'There are too many minimum requirements already.',
  },
  'requirements-none': {
    nl: 'Er zijn geen minimumeisen.',
    fr: 'Il n’y a pas d’exigences minimales.',
    en: 'There are no minimum requirements.',
  },
  'day-in-past': {
    nl: 'Deze dag is voorbij. Kies een dag die nog komt.',
    fr: 'Ce jour est passé. Choisissez un jour à venir.',
    en: 'This day has passed. Choose a day to come.',
  },
  'day-too-far': {
    nl: 'Deze dag is te ver weg. Kijk het jaar na.',
    fr: 'Ce jour est trop lointain. Vérifiez l’année.',
    en: 'This day is too far away. Check the year.',
  },
  'time-does-not-exist': {
    nl: 'Dit uur bestaat die nacht niet: de klok gaat dan vooruit. Kies een ander uur.',
    fr: 'Cette heure n’existe pas cette nuit-là : l’horloge avance. Choisissez une autre heure.',
    en: 'This hour does not exist that night: the clock goes forward. Choose another hour.',
  },
  'time-exists-twice': {
    nl: 'Dit uur komt die nacht twee keer: de klok gaat dan terug. Kies de eerste of de tweede keer.',
    fr: 'Cette heure existe deux fois cette nuit-là : l’horloge recule. Choisissez la première ou la seconde.',
    en: 'This hour comes twice that night: the clock goes back. Choose the first or the second.',
  },
  'scheduling-blocked': {
    nl: 'De dag plannen kan nog niet. Kijk wat er nog nodig is.',
    fr: 'Le jour ne peut pas encore être fixé. Regardez ce qui manque.',
    en: 'The day cannot be set yet. See what is still needed.',
  },
}
