import type { Localized } from '@kring/domain'
import type { ClaimProblemCode } from './problems.ts'

export const claimSentences: Readonly<Record<ClaimProblemCode, Localized>> = {
  'claim-nothing-there': {
    nl: 'Er staat nog niets in dit jaar.',
    fr: 'Il n’y a encore rien pour cette année.',
    en: 'There is nothing in this year yet.',
  },
  'claim-day-in-future': {
    nl: 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.',
    fr: 'Ce jour n’est pas encore passé. Choisissez aujourd’hui ou un jour antérieur.',
    en: 'This day is still to come. Choose today or a day before.',
  },
  'claim-other-year': {
    nl: 'Deze dag ligt in een ander jaar. Verwijder dit en voeg het toe in dat jaar.',
    fr: 'Ce jour est dans une autre année. Supprimez cette ligne et ajoutez-la dans cette année-là.',
    en: 'This day is in another year. Remove this and add it in that year.',
  },
  'claim-amount-unfit': {
    nl: 'Dit is te veel voor één keer. Kijk het getal na.',
    fr: 'C’est trop pour une seule fois. Vérifiez le nombre.',
    en: 'This is too much for one time. Check the number.',
  },
  'claim-fields-unfit': {
    nl: 'Schrijf bij een uitgave waarvoor die was. Een bonnetje hoort alleen bij een uitgave.',
    fr: 'Pour une dépense, écrivez à quoi elle a servi. Un reçu ne va qu’avec une dépense.',
    en: 'Say what an expense was for. Only an expense has a receipt.',
  },
  'claim-flat-unfit': {
    nl: 'Zonder bewijs kan alleen voor een vrijwilliger in België. Kies een foto of pdf, of een bonnetje op papier.',
    fr: 'Sans preuve, ce n’est possible que pour un volontaire en Belgique. Choisissez une photo ou un PDF, ou un reçu sur papier.',
    en: 'Without proof is only for a volunteer in Belgium. Choose a photo or PDF, or a receipt on paper.',
  },
  'claim-receipt-missing': {
    nl: 'Bij een uitgave in deze maand hoort nog een bonnetje. Voeg een foto of pdf toe, of zeg dat je het op papier bewaart.',
    fr: 'Il manque encore un reçu pour une dépense de ce mois. Ajoutez une photo ou un PDF, ou dites que vous le gardez sur papier.',
    en: 'An expense of this month still needs a receipt. Add a photo or PDF, or say that you keep it on paper.',
  },
  'claim-receipt-gone': {
    nl: 'Het bestand van dit bonnetje is er niet meer. Kies het opnieuw.',
    fr: 'Le fichier de ce reçu n’est plus là. Choisissez-le à nouveau.',
    en: 'The file of this receipt is no longer there. Choose it again.',
  },
  'claim-too-many': {
    nl: 'In dit jaar staan al zeshonderd regels. Meer kan niet.',
    fr: 'Cette année compte déjà six cents lignes. C’est le maximum.',
    en: 'There are six hundred entries in this year already. There can be no more.',
  },
  'claim-entry-unknown': {
    nl: 'Deze regel staat er niet meer. Laad deze pagina opnieuw.',
    fr: 'Cette ligne n’y figure plus. Rechargez cette page.',
    en: 'This entry is no longer there. Load this page again.',
  },
  'claim-entry-changed': {
    nl: 'Deze regel is intussen gewijzigd. Kijk eerst wat er nu staat.',
    fr: 'Cette ligne a été modifiée entre-temps. Regardez d’abord ce qui y figure maintenant.',
    en: 'This entry was changed in the meantime. First look at what it says now.',
  },
  'claim-entry-fixed': {
    nl: 'Dat kan nu niet met deze regel. Misschien is die al ingediend of beoordeeld. Laad deze pagina opnieuw.',
    fr: 'Ce n’est pas possible maintenant pour cette ligne. Elle est peut-être déjà introduite ou traitée. Rechargez cette page.',
    en: 'That is not possible for this entry now. Perhaps it was submitted or decided on already. Load this page again.',
  },
  'claim-listed-twice': {
    nl: 'Een regel staat er twee keer in.',
    fr: 'Une ligne figure deux fois.',
    en: 'An entry is in it twice.',
  },
  'claim-nothing-to-submit': {
    nl: 'In deze maand staat niets dat je nog kunt indienen.',
    fr: 'Il n’y a rien à introduire pour ce mois.',
    en: 'There is nothing left to submit in this month.',
  },
  'claim-own': {
    nl: 'Je kunt niet over je eigen kosten beslissen. Vraag een andere regiomanager.',
    fr: 'Vous ne pouvez pas décider de vos propres frais. Demandez à un autre responsable régional.',
    en: 'You cannot decide on your own costs. Ask another regional manager.',
  },
  'claim-trajectory-unknown': {
    nl: 'Dit traject is niet van jou. Kies een ander, of geen.',
    fr: 'Ce trajet n’est pas le vôtre. Choisissez-en un autre, ou aucun.',
    en: 'This trajectory is not yours. Choose another, or none.',
  },
}
