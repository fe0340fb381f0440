import type { Localized } from '../../language/locale.ts'

/** The sentences of a report on paper that stand nowhere else. */
export const reportWords = {
  asOf: {
    nl: 'Stand van {day}, editie {number}. Maanden tot en met {month}. Deze cijfers staan vast.',
    fr: 'Situation au {day}, édition {number}. Mois jusqu’à {month}. Ces chiffres sont définitifs.',
    en: 'As of {day}, edition {number}. Months up to {month}. These figures are fixed.',
  },
  superseded: {
    nl: 'Deze editie is vervangen door editie {number}.',
    fr: 'Cette édition a été remplacée par l’édition {number}.',
    en: 'This edition was replaced by edition {number}.',
  },
  change: {
    nl: '{name}: was {before}, is nu {after}.',
    fr: '{name} : avant {before}, maintenant {after}.',
    en: '{name}: was {before}, is now {after}.',
  },
  trend: { nl: 'Aanmeldingen per kwartaal', fr: 'Demandes par trimestre', en: 'Referrals by quarter' },
  chartKey: {
    nl: 'Vol: {year}. Gestreept: het jaar ervoor. Onderbroken rand: niet getoond.',
    fr: 'Plein : {year}. Rayé : l’année précédente. Bord interrompu : non affiché.',
    en: 'Solid: {year}. Hatched: the year before. Dashed: not shown.',
  },
  themes: {
    nl: 'Een aanmelding kan over meer thema’s gaan. Daarom is er geen totaal.',
    fr: 'Une demande peut concerner plusieurs thèmes. Il n’y a donc pas de total.',
    en: 'A referral may be about several themes. So there is no total.',
  },
  footer: {
    nl: '{grant}, stand van {day}, editie {number}',
    fr: '{grant}, situation au {day}, édition {number}',
    en: '{grant}, as of {day}, edition {number}',
  },
  tables: { nl: 'Uitgesplitst', fr: 'Répartition', en: 'Breakdowns' },
} as const satisfies Record<string, Localized>
