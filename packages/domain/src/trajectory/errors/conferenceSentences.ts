import type { Localized } from '../../language/locale.ts'
import type { ConferenceErrorCode } from './conference.ts'

/** What each refusal about the day says to its reader. */
export const conferenceSentences: Readonly<Record<ConferenceErrorCode, Localized>> = {
  'not-the-day': {
    nl: 'De dag begint op de dag die is afgesproken. Verzet eerst de dag als ze op een andere dag is.',
    fr: 'La journée commence à la date convenue. Déplacez d’abord la date si c’est un autre jour.',
    en: 'The day begins on the date that was agreed. Move the day first if it is on another date.',
  },
  'phase-out-of-order': {
    nl: 'Dit deel van de dag kan nu niet beginnen. Eerst komt de informatieronde, dan het besloten gedeelte, dan het plan.',
    fr: 'Cette partie ne peut pas commencer maintenant. D’abord l’information, puis le temps privé, puis le plan.',
    en: 'This part of the day cannot begin now. First comes the information round, then private time, then the plan.',
  },
  'private-time-blocked': {
    nl: 'Het besloten gedeelte kan nog niet beginnen. Er is nog iemand in de zaal of aan de lijn die niet bij de kring hoort.',
    fr: 'Le temps privé ne peut pas encore commencer. Quelqu’un qui n’est pas du cercle est encore dans la salle ou en ligne.',
    en: 'Private time cannot begin yet. Somebody who is not of the circle is still in the room or on the line.',
  },
  'pen-taken': {
    nl: 'Een ander toestel heeft nu de pen. Neem de pen over als je hier verder wilt schrijven.',
    fr: 'Un autre appareil a maintenant le stylo. Reprenez-le si vous voulez continuer à écrire ici.',
    en: 'Another device has the pen now. Take the pen over if you want to go on writing here.',
  },
}
