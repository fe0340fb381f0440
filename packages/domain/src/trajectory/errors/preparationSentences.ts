import type { Localized } from '../../language/locale.ts'
import type { PreparationErrorCode } from './preparation.ts'

/** What the reader is told when a command about the preparation is refused. */
export const preparationSentences: Readonly<Record<PreparationErrorCode, Localized>> = {
  'grant-unknown': {
    nl: 'Deze subsidie betaalt dit traject niet. Kies een van de lijst.',
    fr: 'Ce subside ne finance pas ce trajet. Choisissez-en un dans la liste.',
    en: 'This grant does not pay for this trajectory. Choose one of the list.',
  },
  'step-unknown': {
    nl: 'Deze stap staat niet in de lijst.',
    fr: 'Cette étape n’est pas dans la liste.',
    en: 'This step is not in the list.',
  },
  'safety-not-discussed': {
    nl: 'Bespreek eerst met iedereen die komt hoe hij of zij veilig kan meedoen.',
    fr: 'Parlez d’abord avec toutes les personnes qui viennent de leur sécurité.',
    en: 'First discuss with everyone who comes how they can take part safely.',
  },
  'circle-empty': {
    nl: 'Er is nog niemand uitgenodigd.',
    fr: 'Personne n’est encore invité.',
    en: 'Nobody is invited yet.',
  },
  'day-in-future': {
    nl: 'Deze dag moet nog komen. Kies vandaag of eerder.',
    fr: 'Ce jour est encore à venir. Choisissez aujourd’hui ou avant.',
    en: 'This day is still to come. Choose today or earlier.',
  },
  'choices-empty': {
    nl: 'Schrijf op wat de familie koos.',
    fr: 'Notez ce que la famille a choisi.',
    en: 'Write down what the family chose.',
  },
  'children-reason-missing': {
    nl: 'Schrijf op waarom de kinderen niet meedoen.',
    fr: 'Notez pourquoi les enfants ne participent pas.',
    en: 'Write down why the children do not take part.',
  },
  'informant-unknown': {
    nl: 'Deze informant staat niet meer in de lijst.',
    fr: 'Cette personne qui informe n’est plus dans la liste.',
    en: 'This informant is no longer in the list.',
  },
  'informant-says-nothing': {
    nl: 'Er is nog geen informatie om te laten lezen.',
    fr: 'Il n’y a pas encore d’information à faire lire.',
    en: 'There is no information to read yet.',
  },
  'too-many-informants': {
    nl: 'Er staan al 20 informanten in de lijst. Haal er eerst een weg.',
    fr: 'Il y a déjà 20 personnes qui informent. Retirez-en d’abord une.',
    en: 'There are 20 informants already. Remove one first.',
  },
  'practicality-unknown': {
    nl: 'Dit staat niet meer in de lijst.',
    fr: 'Ceci n’est plus dans la liste.',
    en: 'This is no longer in the list.',
  },
  'too-many-practicalities': {
    nl: 'Er staan al 60 dingen in de lijst. Haal er eerst een weg.',
    fr: 'Il y a déjà 60 choses dans la liste. Retirez-en d’abord une.',
    en: 'There are 60 things in the list already. Remove one first.',
  },
  'question-unknown': {
    nl: 'Deze vraag staat niet meer in het dossier.',
    fr: 'Cette question n’est plus dans le dossier.',
    en: 'This question is no longer in the dossier.',
  },
  'question-not-open': {
    nl: 'Deze vraag kun je met ja of nee beantwoorden. Begin met waar, hoe of wat is er nodig.',
    fr: 'On peut répondre à cette question par oui ou non. Commencez par où, comment ou de quoi.',
    en: 'This question can be answered with yes or no. Start with where, how or what is needed.',
  },
  'too-many-questions': {
    nl: 'Er zijn al tien vragen. Haal er eerst een weg.',
    fr: 'Il y a déjà dix questions. Retirez-en d’abord une.',
    en: 'There are ten questions already. Remove one first.',
  },
  'minimum-requirement-unknown': {
    nl: 'Deze minimumeis staat niet meer in het dossier.',
    fr: 'Cette exigence minimale n’est plus dans le dossier.',
    en: 'This minimum requirement is no longer in the dossier.',
  },
  'minimum-requirement-reason-missing': {
    nl: 'Schrijf op waarom deze minimumeis nodig is.',
    fr: 'Notez pourquoi cette exigence minimale est nécessaire.',
    en: 'Write down why this minimum requirement is needed.',
  },
  'too-many-requirements': {
    nl: 'Er zijn al tien minimumeisen. Haal er eerst een weg.',
    fr: 'Il y a déjà dix exigences minimales. Retirez-en d’abord une.',
    en: 'There are ten minimum requirements already. Remove one first.',
  },
  'requirements-none': {
    nl: 'Er is geen minimumeis om vast te zetten.',
    fr: 'Il n’y a pas d’exigence minimale à fixer.',
    en: 'There is no minimum requirement to freeze.',
  },
  'day-in-past': {
    nl: 'Deze dag of dit uur is al voorbij. Kies een later moment.',
    fr: 'Ce jour ou cette heure est déjà passé. Choisissez un moment plus tard.',
    en: 'This day or time is over already. Choose a later one.',
  },
  'day-too-far': {
    nl: 'Deze dag is meer dan twee jaar weg. Kijk het jaar even na.',
    fr: 'Ce jour est dans plus de deux ans. Vérifiez l’année.',
    en: 'This day is more than two years away. Please check the year.',
  },
  'time-does-not-exist': {
    nl: 'Dit uur bestaat niet: die nacht gaat de klok vooruit. Kies een ander uur.',
    fr: 'Cette heure n’existe pas : cette nuit-là, l’horloge avance. Choisissez une autre heure.',
    en: 'This time does not exist: the clock goes forward that night. Choose another time.',
  },
  'time-exists-twice': {
    nl: 'Dit uur komt twee keer: die nacht gaat de klok terug. Kies het eerste of het tweede.',
    fr: 'Cette heure existe deux fois : cette nuit-là, l’horloge recule. Choisissez la première ou la deuxième.',
    en: 'This time comes twice: the clock goes back that night. Choose the first or the second.',
  },
  'scheduling-blocked': {
    nl: 'Je kunt nog geen dag plannen. Kijk wat er nog nodig is.',
    fr: 'Vous ne pouvez pas encore fixer le jour. Voyez ce qui manque.',
    en: 'You cannot set the day yet. See what is still needed.',
  },
}
