import type { Localized } from '@kring/domain'
import type { ComplaintProblemCode } from './problems.ts'

export const complaintSentences: Readonly<Record<ComplaintProblemCode, Localized>> = {
  'complaint-state-unfit': {
    nl: 'Dat kan nu niet met deze klacht. Misschien deed iemand al iets. Laad deze pagina opnieuw.',
    fr: 'Ce n’est pas possible maintenant pour cette plainte. Quelqu’un a peut-être déjà agi. Rechargez cette page.',
    en: 'That is not possible for this complaint now. Perhaps somebody did something already. Load this page again.',
  },
  'complaint-empty': {
    nl: 'Hier staat nog niets. Schrijf het in je eigen woorden; één zin is genoeg.',
    fr: 'Il n’y a encore rien ici. Écrivez-le avec vos propres mots ; une phrase suffit.',
    en: 'There is nothing here yet. Write it in your own words; one sentence is enough.',
  },
  'complaint-too-long': {
    nl: 'Dit is langer dan 10.000 tekens. Maak het korter; je kunt later nog iets toevoegen. Er is niets weg.',
    fr: 'Ce texte dépasse 10 000 caractères. Raccourcissez-le ; vous pourrez ajouter quelque chose plus tard. Rien n’est perdu.',
    en: 'This is longer than 10,000 characters. Make it shorter; you can add something later. Nothing is lost.',
  },
  'complaint-too-many-words': {
    nl: 'Aan deze klacht is al veertig keer iets toegevoegd. Vraag om een gesprek.',
    fr: 'Cette plainte a déjà été complétée quarante fois. Demandez un entretien.',
    en: 'This complaint was added to forty times already. Ask for a talk.',
  },
  'complaint-about-officer': {
    nl: 'Deze klacht gaat over jou of over het werk dat je zelf doet. Een andere klachtenfunctionaris behandelt haar.',
    fr: 'Cette plainte vous concerne, ou concerne le travail que vous faites vous-même. Un autre responsable des plaintes la traite.',
    en: 'This complaint is about you, or about the work that you do yourself. Another complaints officer handles it.',
  },
  'complaint-extended-already': {
    nl: 'De termijn is al één keer verlengd. Nog een keer kan niet.',
    fr: 'Le délai a déjà été prolongé une fois. Une deuxième fois n’est pas possible.',
    en: 'The term was extended once already. A second time is not possible.',
  },
  'complaint-day-in-future': {
    nl: 'Dit gesprek moet nog komen. Vul de dag in als het geweest is.',
    fr: 'Cet entretien n’a pas encore eu lieu. Indiquez le jour une fois qu’il a eu lieu.',
    en: 'This talk is still to come. Fill in the day once it was.',
  },
  'complaint-authority-unfit': {
    nl: 'Deze instantie is van een ander land. Kies er een van het land van de partner.',
    fr: 'Cette instance est d’un autre pays. Choisissez-en une du pays du partenaire.',
    en: 'This authority is of another country. Choose one of the partner’s country.',
  },
  'complaint-nothing-to-tell': {
    nl: 'De klager weet alles al. Misschien vertelde een ander het net. Laad deze pagina opnieuw.',
    fr: 'La personne sait déjà tout. Quelqu’un l’a peut-être informée à l’instant. Rechargez cette page.',
    en: 'The complainant knows everything already. Perhaps somebody else just told them. Load this page again.',
  },
  'complaint-way-unsafe': {
    nl: 'De klager zei dat dit geen veilige manier is. Kies een andere.',
    fr: 'La personne a dit que ce moyen n’est pas sûr. Choisissez-en un autre.',
    en: 'The complainant said that this is no safe way. Choose another.',
  },
}
