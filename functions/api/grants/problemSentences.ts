import type { Localized } from '@kring/domain'
import type { GrantProblemCode } from './problems.ts'

export const grantSentences: Readonly<Record<GrantProblemCode, Localized>> = {
  'grant-months-reversed': {
    nl: 'De laatste maand ligt voor de eerste. Kijk de maanden na.',
    fr: 'Le dernier mois est avant le premier. Vérifiez les mois.',
    en: 'The last month is before the first. Check the months.',
  },
  'grant-too-long': {
    nl: 'Een subsidie loopt hoogstens tien jaar. Kijk de maanden na.',
    fr: 'Une subvention court dix ans au plus. Vérifiez les mois.',
    en: 'A grant runs for ten years at most. Check the months.',
  },
  'grant-exists': {
    nl: 'Deze financier heeft al een subsidie met deze naam. Kies een andere naam, of pas die subsidie aan.',
    fr: 'Ce financeur a déjà une subvention de ce nom. Choisissez un autre nom, ou adaptez cette subvention.',
    en: 'This funder has a grant of this name already. Choose another name, or amend that grant.',
  },
  'grant-name-formula': {
    nl: 'Een naam begint niet met =, +, - of @. Een rekenblad leest dat als een formule.',
    fr: 'Un nom ne commence pas par =, +, - ou @. Un tableur y lirait une formule.',
    en: 'A name does not begin with =, +, - or @. A spreadsheet would take it for a formula.',
  },
  'grant-tenant-unknown': {
    nl: 'Een van de partners bestaat niet meer. Kies de partners opnieuw.',
    fr: 'Un des partenaires n’existe plus. Choisissez à nouveau les partenaires.',
    en: 'One of the partners does not exist any more. Choose the partners again.',
  },
  'grant-price-missing': {
    nl: 'Niet elke soort conferentie heeft een prijs vanaf de eerste maand. Vul die in.',
    fr: 'Il manque le prix d’une sorte de conférence à partir du premier mois. Remplissez-le.',
    en: 'Not every kind of conference has a price from the first month on. Fill it in.',
  },
  'grant-price-closed': {
    nl: 'Een kwartaal dat voorbij is, is gefactureerd. Die prijs verandert niet meer. Kies een latere maand.',
    fr: 'Un trimestre terminé est facturé. Ce prix ne change plus. Choisissez un mois plus tard.',
    en: 'A quarter that is over was invoiced. That price does not change any more. Choose a later month.',
  },
  'grant-threshold-lower': {
    nl: 'De drempel kan alleen hoger worden. Een lagere zou tonen wat eerder verborgen was.',
    fr: 'Le seuil ne peut que monter. Un seuil plus bas montrerait ce qui était caché.',
    en: 'The threshold can only become higher. A lower one would show what was hidden before.',
  },
  'grant-overlaps': {
    nl: 'Een andere subsidie betaalt al voor hetzelfde. Kies wat anders, of laat de regiomanager per aanmelding kiezen.',
    fr: 'Une autre subvention paie déjà pour la même chose. Changez cela, ou laissez le responsable régional choisir pour chaque demande.',
    en: 'Another grant already pays for the same. Change that, or let the regional manager choose for each referral.',
  },
  'grant-overlaps-shown': {
    nl: 'Van deze maanden zijn al cijfers van een andere subsidie gepubliceerd. Laat deze subsidie later beginnen.',
    fr: 'Des chiffres d’une autre subvention sont déjà publiés pour ces mois. Faites commencer cette subvention plus tard.',
    en: 'Figures of another grant were published of these months already. Let this grant begin later.',
  },
  'grant-unchanged': {
    nl: 'Er is niets veranderd.',
    fr: 'Rien n’a changé.',
    en: 'Nothing was changed.',
  },
  'grant-ended': {
    nl: 'Deze subsidie is al beëindigd. Ze verandert niet meer.',
    fr: 'Cette subvention est déjà terminée. Elle ne change plus.',
    en: 'This grant was ended already. It does not change any more.',
  },
  'grant-end-unfit': {
    nl: 'Kies deze maand of een latere maand van de subsidie.',
    fr: 'Choisissez ce mois ou un mois plus tard de la subvention.',
    en: 'Choose this month or a later month of the grant.',
  },
}
