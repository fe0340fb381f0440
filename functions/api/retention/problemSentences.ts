import type { Localized } from '@kring/domain'
import type { RetentionProblemCode } from './problems.ts'

export const retentionSentences: Readonly<Record<RetentionProblemCode, Localized>> = {
  'hold-words-missing': {
    nl: 'Schrijf erbij wat de reden is.',
    fr: 'Indiquez quelle est la raison.',
    en: 'Say what the reason is.',
  },
  'hold-review-unfit': {
    nl: 'Kies een dag na vandaag en binnen twee jaar.',
    fr: 'Choisissez un jour après aujourd’hui et dans les deux ans.',
    en: 'Choose a day after today and within two years.',
  },
  'hold-unknown': {
    nl: 'Dit verbod is er niet meer.',
    fr: 'Cette interdiction n’existe plus.',
    en: 'This hold is not there any more.',
  },
  'too-many-holds': {
    nl: 'Er zijn al tien redenen om niet te wissen. Hef er eerst een op.',
    fr: 'Il y a déjà dix raisons de ne pas effacer. Levez-en d’abord une.',
    en: 'There are ten reasons not to erase already. Lift one first.',
  },
  'dossier-held': {
    nl: 'Wissen mag nu niet: er geldt een verbod, of er loopt een klacht. Er is niets gewist.',
    fr: 'Effacer n’est pas permis maintenant : une interdiction est en vigueur, ou une plainte est en cours. Rien n’a été effacé.',
    en: 'Erasing is not allowed now: a hold is in force, or a complaint is open. Nothing was erased.',
  },
  'erasure-asked-already': {
    nl: 'Er is al gevraagd om iets te wissen. Wacht tot dat gebeurd is, of neem het terug.',
    fr: 'Un effacement est déjà demandé. Attendez qu’il ait eu lieu, ou retirez-le.',
    en: 'Something is to be erased already. Wait until that is done, or take it back.',
  },
  'erasure-not-asked': {
    nl: 'Er is niets om terug te nemen: het is al gewist, of het was al teruggenomen.',
    fr: 'Il n’y a rien à retirer : c’est déjà effacé, ou la demande était déjà retirée.',
    en: 'There is nothing to take back: it was erased, or taken back before.',
  },
  'erasure-person-unknown': {
    nl: 'Deze persoon staat niet (meer) in het dossier.',
    fr: 'Cette personne n’est pas (ou plus) dans le dossier.',
    en: 'This person is not in the dossier (any more).',
  },
  'erasure-files-undecided': {
    nl: 'Zeg voor elk bestand of het weg moet of blijft.',
    fr: 'Dites pour chaque fichier s’il doit disparaître ou rester.',
    en: 'Say of each file whether it goes or stays.',
  },
  'trajectory-runs': {
    nl: 'Het traject loopt nog. Stop het eerst; één persoon wissen kan wel.',
    fr: 'Le trajet est encore en cours. Arrêtez-le d’abord ; effacer une seule personne est possible.',
    en: 'The trajectory still runs. Stop it first; one person can be erased.',
  },
  'retention-term-unfit': {
    nl: 'Deze termijn kan niet. Kijk wat de kortste en de langste termijn is.',
    fr: 'Ce délai n’est pas possible. Regardez le délai le plus court et le plus long.',
    en: 'This term is not possible. See what the shortest and the longest term are.',
  },
}
