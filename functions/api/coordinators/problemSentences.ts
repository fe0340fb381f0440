import type { Localized } from '@kring/domain'
import type { CoordinatorProblemCode } from './problems.ts'

export const coordinatorSentences: Readonly<Record<CoordinatorProblemCode, Localized>> = {
  'coordinator-state-unfit': {
    nl: 'Dat kan nu niet bij deze coördinator. Kijk of die nog actief is.',
    fr: 'Ce n’est pas possible maintenant pour ce coordinateur. Vérifiez s’il est encore actif.',
    en: 'That is not possible for this coordinator now. See whether they are still active.',
  },
  'coordinator-exists': {
    nl: 'Deze coördinator staat al in een regio. Er is niets opgeslagen.',
    fr: 'Ce coordinateur est déjà inscrit dans une région. Rien n’a été enregistré.',
    en: 'This coordinator is in a region already. Nothing was saved.',
  },
  'coordinator-role-missing': {
    nl: 'Deze persoon heeft de rol van coördinator niet. Vraag het platformbeheer om die te geven.',
    fr: 'Cette personne n’a pas le rôle de coordinateur. Demandez-le à la gestion de la plateforme.',
    en: 'This person does not have the role of coordinator. Ask the platform administrator to give it.',
  },
  'coordinator-email-unfit': {
    nl: 'Dit e-mailadres kan niet kloppen. Kijk het na.',
    fr: 'Cette adresse e-mail ne peut pas être juste. Vérifiez-la.',
    en: 'This e-mail address cannot be right. Check it.',
  },
  'coordinator-phone-unfit': {
    nl: 'Dit telefoonnummer kan niet kloppen. Kijk het na.',
    fr: 'Ce numéro de téléphone ne peut pas être juste. Vérifiez-le.',
    en: 'This phone number cannot be right. Check it.',
  },
  'period-reversed': {
    nl: 'De laatste dag ligt voor de eerste. Kijk de datums na.',
    fr: 'Le dernier jour précède le premier. Vérifiez les dates.',
    en: 'The last day is before the first. Check the dates.',
  },
  'day-in-future': {
    nl: 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.',
    fr: 'Ce jour n’est pas encore passé. Choisissez aujourd’hui ou un jour antérieur.',
    en: 'This day is still to come. Choose today or a day before.',
  },
  'listed-twice': {
    nl: 'Iets staat er twee keer. Haal er één weg.',
    fr: 'Un élément figure deux fois. Supprimez-en un.',
    en: 'Something is listed twice. Remove one of them.',
  },
  'affiliation-unknown': {
    nl: 'Deze band staat er niet meer. Laad deze pagina opnieuw.',
    fr: 'Ce lien n’y figure plus. Rechargez cette page.',
    en: 'This affiliation is no longer there. Load this page again.',
  },
  'affiliation-twice': {
    nl: 'Deze band met deze organisatie staat er al, in dezelfde tijd.',
    fr: 'Ce lien avec cette organisation y figure déjà, pour la même période.',
    en: 'This affiliation with this organisation is there already, for the same time.',
  },
  'too-many-affiliations': {
    nl: 'Er staan al veertig organisaties bij. Meer kan niet.',
    fr: 'Il y a déjà quarante organisations. C’est le maximum.',
    en: 'There are forty organisations already. There can be no more.',
  },
  'session-unknown': {
    nl: 'Deze training bestaat niet in deze regio.',
    fr: 'Cette formation n’existe pas dans cette région.',
    en: 'This training does not exist in this region.',
  },
  'session-full': {
    nl: 'Deze training is vol. Kies een andere.',
    fr: 'Cette formation est complète. Choisissez-en une autre.',
    en: 'This training is full. Choose another.',
  },
  'session-has-enrolments': {
    nl: 'Er zijn al mensen ingeschreven. De dagen blijven, en er zijn zeker zoveel plaatsen als mensen.',
    fr: 'Des personnes sont déjà inscrites. Les jours restent, avec au moins autant de places que d’inscrits.',
    en: 'People have enrolled already. The days stay, with at least as many seats as people.',
  },
  'enrolled-already': {
    nl: 'Deze coördinator is al ingeschreven voor deze training.',
    fr: 'Ce coordinateur est déjà inscrit à cette formation.',
    en: 'This coordinator is enrolled in this training already.',
  },
  'not-enrolled': {
    nl: 'Deze coördinator is niet ingeschreven voor deze training.',
    fr: 'Ce coordinateur n’est pas inscrit à cette formation.',
    en: 'This coordinator is not enrolled in this training.',
  },
  'attended-already': {
    nl: 'Deze coördinator was al op deze training. De inschrijving blijft.',
    fr: 'Ce coordinateur a déjà suivi cette formation. L’inscription reste.',
    en: 'This coordinator attended this training already. The enrolment stays.',
  },
  'training-too-short': {
    nl: 'Een certificaat kan pas na de hele training. Noteer eerst de dagen die de coördinator volgde.',
    fr: 'Un certificat n’est possible qu’après toute la formation. Notez d’abord les jours suivis.',
    en: 'A certificate needs the whole training. First record the days that the coordinator attended.',
  },
  'return-day-missing': {
    nl: 'Verlengen kan pas na een terugkomdag. Noteer eerst die dag.',
    fr: 'La prolongation n’est possible qu’après une journée de retour. Notez d’abord ce jour.',
    en: 'Extending needs a return day. First record that day.',
  },
  'own-supervisor': {
    nl: 'Een coördinator kan zichzelf niet steunen. Kies iemand anders.',
    fr: 'Un coordinateur ne peut pas être son propre soutien. Choisissez quelqu’un d’autre.',
    en: 'A coordinator cannot support themself. Choose somebody else.',
  },
  'same-region': {
    nl: 'Deze coördinator zit al in deze regio.',
    fr: 'Ce coordinateur est déjà dans cette région.',
    en: 'This coordinator is in this region already.',
  },
}
