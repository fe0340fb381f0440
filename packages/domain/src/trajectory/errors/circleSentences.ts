import type { Localized } from '../../language/locale.ts'
import type { CircleErrorCode } from './circle.ts'

/** What the reader is told when a command about the circle is refused, in plain words. */
export const circleSentences: Readonly<Record<CircleErrorCode, Localized>> = {
  'circle-full': {
    nl: 'Er staan al 200 mensen in de kring. Haal eerst iemand weg.',
    fr: 'Il y a déjà 200 personnes dans le cercle. Retirez d’abord quelqu’un.',
    en: 'There are 200 people in the circle already. Take somebody out first.',
  },
  'person-unknown': {
    nl: 'Deze persoon staat niet meer in de kring.',
    fr: 'Cette personne n’est plus dans le cercle.',
    en: 'This person is no longer in the circle.',
  },
  'person-twice': {
    nl: 'Deze persoon staat al in de kring.',
    fr: 'Cette personne est déjà dans le cercle.',
    en: 'This person is in the circle already.',
  },
  'person-on-both-sides': {
    nl: 'Deze persoon staat al aan de andere kant. Vraag bij welke kant hij of zij hoort.',
    fr: 'Cette personne est déjà de l’autre côté. Demandez de quel côté elle se trouve.',
    en: 'This person is on the other side already. Ask to which side they belong.',
  },
  'person-is-needed': {
    nl: 'Iemand anders heeft deze persoon nodig. Kies voor die ander eerst iemand anders.',
    fr: 'Quelqu’un d’autre compte sur cette personne. Choisissez d’abord quelqu’un d’autre pour lui.',
    en: 'Somebody else relies on this person. Choose another person for them first.',
  },
  'side-needed': {
    nl: 'Kies bij welke kant deze persoon hoort.',
    fr: 'Choisissez de quel côté se trouve cette personne.',
    en: 'Choose to which side this person belongs.',
  },
  'side-not-here': {
    nl: 'Bij deze conferentie zijn er geen twee kanten.',
    fr: 'Cette conférence n’a pas deux côtés.',
    en: 'This conference does not have two sides.',
  },
  'side-after-invitation': {
    nl: 'Deze persoon is al uitgenodigd. Trek eerst de uitnodiging in.',
    fr: 'Cette personne est déjà invitée. Retirez d’abord l’invitation.',
    en: 'This person has been invited already. Withdraw the invitation first.',
  },
  'group-not-here': {
    nl: 'Bij deze conferentie zijn er geen groepen.',
    fr: 'Cette conférence n’a pas de groupes.',
    en: 'This conference does not have groups.',
  },
  'email-unfit': {
    nl: 'Dit e-mailadres klopt niet. Kijk het even na.',
    fr: 'Cette adresse e-mail n’est pas correcte. Vérifiez-la.',
    en: 'This email address is not right. Please check it.',
  },
  'phone-unfit': {
    nl: 'Dit telefoonnummer klopt niet. Kijk het even na.',
    fr: 'Ce numéro de téléphone n’est pas correct. Vérifiez-le.',
    en: 'This phone number is not right. Please check it.',
  },
  'birth-date-unfit': {
    nl: 'Deze geboortedatum kan niet. Kijk hem even na.',
    fr: 'Cette date de naissance n’est pas possible. Vérifiez-la.',
    en: 'This birth date is not possible. Please check it.',
  },
  'day-in-future': {
    nl: 'Deze dag moet nog komen. Kies vandaag of eerder.',
    fr: 'Ce jour est encore à venir. Choisissez aujourd’hui ou avant.',
    en: 'This day is still to come. Choose today or earlier.',
  },
  'part-unfit': {
    nl: 'De coördinator hoort niet in de kring.',
    fr: 'Le coordinateur ne fait pas partie du cercle.',
    en: 'The coordinator is not part of the circle.',
  },
  'cannot-be-kept': {
    nl: 'Alleen een tolk of een steunpersoon kan bij het besloten deel blijven.',
    fr: 'Seul un interprète ou une personne de soutien peut rester au moment privé.',
    en: 'Only an interpreter or a support person can stay for private time.',
  },
  'other-person-unfit': {
    nl: 'Deze persoon kan dit niet voor hem of haar doen. Kies iemand anders uit de kring.',
    fr: 'Cette personne ne peut pas faire cela pour lui ou elle. Choisissez quelqu’un d’autre du cercle.',
    en: 'This person cannot do that for them. Choose somebody else of the circle.',
  },
  'not-a-child': {
    nl: 'Dit is alleen voor kinderen. Kijk de geboortedatum na.',
    fr: 'Ceci est seulement pour les enfants. Vérifiez la date de naissance.',
    en: 'This is for children only. Please check the birth date.',
  },
  'not-a-party': {
    nl: 'Dit is alleen voor de mensen over wie een herstelconferentie gaat.',
    fr: 'Ceci est seulement pour les personnes concernées par une conférence réparatrice.',
    en: 'This is only for the people whom a restorative conference is about.',
  },
  'already-invited': {
    nl: 'Deze persoon is al uitgenodigd.',
    fr: 'Cette personne est déjà invitée.',
    en: 'This person has been invited already.',
  },
  'not-invited': {
    nl: 'Deze persoon is niet uitgenodigd.',
    fr: 'Cette personne n’est pas invitée.',
    en: 'This person is not invited.',
  },
  'invitation-withdrawn': {
    nl: 'Deze uitnodiging geldt niet meer. Dank je voor je antwoord. Heb je een vraag? Bel de coördinator.',
    fr: 'Cette invitation n’est plus valable. Merci pour votre réponse. Une question ? Appelez le coordinateur.',
    en: 'This invitation no longer stands. Thank you for your answer. Do you have a question? Call the coordinator.',
  },
  'day-unknown': {
    nl: 'Deze dag kennen we niet. Open de uitnodiging opnieuw.',
    fr: 'Nous ne connaissons pas ce jour. Ouvrez à nouveau l’invitation.',
    en: 'We do not know this day. Open the invitation again.',
  },
  'may-not-reach': {
    nl: 'Zo mag je deze persoon nu niet bereiken. Kijk na wat er is afgesproken.',
    fr: 'Vous ne pouvez pas joindre cette personne ainsi maintenant. Vérifiez ce qui est convenu.',
    en: 'You may not reach this person in this way now. See what was agreed.',
  },
  'requirements-not-frozen': {
    nl: 'Zet de minimumeis eerst vast. Daarna kun je hem vertellen.',
    fr: 'Fixez d’abord l’exigence minimale. Ensuite vous pouvez la communiquer.',
    en: 'Freeze the minimum requirement first. Then you can tell it.',
  },
  'requirements-not-disclosed': {
    nl: 'Lees eerst de minimumeis.',
    fr: 'Lisez d’abord l’exigence minimale.',
    en: 'Read the minimum requirement first.',
  },
  'requirements-changed': {
    nl: 'De minimumeis is intussen veranderd. Lees hem opnieuw.',
    fr: 'L’exigence minimale a changé entre-temps. Relisez-la.',
    en: 'The minimum requirement has changed meanwhile. Please read it again.',
  },
  'nothing-new': {
    nl: 'Dit wisten we al. Je hoeft niets meer te doen.',
    fr: 'Nous le savions déjà. Vous ne devez plus rien faire.',
    en: 'We knew this already. There is nothing more to do.',
  },
}
