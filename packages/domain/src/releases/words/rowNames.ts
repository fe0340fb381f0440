import { type Locale, type Localized, localize } from '../../language/locale.ts'
import { type NamedBreakdown, reportRowName, unknownName } from '../../reports/names/index.ts'
import type { Edition, ShownTable } from '../edition.ts'
import { sectorNames, stopReasonNames, variantNames } from './names.ts'

const dimensionNames: Readonly<Record<string, Localized>> = {
  tenant: { nl: 'Per partner', fr: 'Par partenaire', en: 'By partner' },
  variant: { nl: 'Per soort conferentie', fr: 'Par type de conférence', en: 'By kind of conference' },
  'tenant×variant': {
    nl: 'Per partner en soort conferentie',
    fr: 'Par partenaire et type de conférence',
    en: 'By partner and kind of conference',
  },
  sector: { nl: 'Per sector', fr: 'Par secteur', en: 'By sector' },
  municipality: { nl: 'Per gemeente', fr: 'Par commune', en: 'By municipality' },
  theme: { nl: 'Per thema', fr: 'Par thème', en: 'By theme' },
  source: { nl: 'Wie meldt aan?', fr: 'Qui fait la demande ?', en: 'Who refers?' },
  ageGroup: { nl: 'Per leeftijd', fr: 'Par âge', en: 'By age' },
  stopReason: { nl: 'Waarom gestopt?', fr: 'Pourquoi arrêté ?', en: 'Why stopped?' },
  share: { nl: 'Aandeel', fr: 'Part', en: 'Share' },
}

const columnNames: Readonly<Record<string, Localized>> = {
  tenant: { nl: 'Partner', fr: 'Partenaire', en: 'Partner' },
  variant: { nl: 'Soort conferentie', fr: 'Type de conférence', en: 'Kind of conference' },
  'tenant×variant': {
    nl: 'Partner en soort conferentie',
    fr: 'Partenaire et type de conférence',
    en: 'Partner and kind of conference',
  },
  sector: { nl: 'Sector', fr: 'Secteur', en: 'Sector' },
  municipality: { nl: 'Gemeente', fr: 'Commune', en: 'Municipality' },
  theme: { nl: 'Thema', fr: 'Thème', en: 'Theme' },
  source: { nl: 'Wie', fr: 'Qui', en: 'Who' },
  ageGroup: { nl: 'Leeftijd', fr: 'Âge', en: 'Age' },
  stopReason: { nl: 'Reden', fr: 'Raison', en: 'Reason' },
}

const others: Readonly<Record<string, Localized>> = {
  municipality: { nl: 'Overige gemeenten', fr: 'Autres communes', en: 'Other municipalities' },
  theme: { nl: 'Overige thema’s', fr: 'Autres thèmes', en: 'Other themes' },
  tenant: { nl: 'Overige partners', fr: 'Autres partenaires', en: 'Other partners' },
  stopReason: { nl: 'Overige redenen', fr: 'Autres raisons', en: 'Other reasons' },
}
const otherRows: Localized = { nl: 'Overige, samen', fr: 'Autres, ensemble', en: 'Other, together' }
const totals: Localized = { nl: 'Samen', fr: 'Ensemble', en: 'Together' }
const exactTotals: Localized = { nl: 'Samen (precies)', fr: 'Ensemble (exact)', en: 'Together (exact)' }

/** What a table divides by, as its title: 'Per gemeente'. */
export const dimensionName = (dimension: string, locale: Locale): string =>
  localize(dimensionNames[dimension] ?? { nl: dimension }, locale)

/** The head of the column of its rows: 'Gemeente'. */
export const rowColumnName = (dimension: string, locale: Locale): string =>
  localize(columnNames[dimension] ?? { nl: dimension }, locale)

/** The row of what was merged: 'Overige gemeenten'. Not how many: those with nobody are not among them, so it would tell of the others. */
export const otherName = (dimension: string, locale: Locale): string => localize(others[dimension] ?? otherRows, locale)

export const totalsName = (locale: Locale, exact: boolean): string => localize(exact ? exactTotals : totals, locale)

type Row = ShownTable['rows'][number]

/** The name of a row of a table. A key that nobody knows stays as it is. */
export function rowName(
  { key, name }: Pick<Row, 'key' | 'name'>,
  dimension: string,
  { tenants }: Pick<Edition['grant'], 'tenants'>,
  locale: Locale,
): string {
  if (name !== undefined) return localize(name, locale)
  if (key === 'unknown') return unknownName(locale)
  const named = namedBreakdowns.find(one => one === dimension)
  if (named !== undefined) return reportRowName(named, key, locale)
  switch (dimension) {
    case 'tenant':
      return tenants.find(({ id }) => id === key)?.name ?? key
    case 'variant':
      return localize(variantNames[key] ?? { nl: key }, locale)
    case 'tenant×variant': {
      const [tenant = key, variant = ''] = key.split('×')
      return `${tenants.find(({ id }) => id === tenant)?.name ?? tenant}, ${localize(variantNames[variant] ?? { nl: variant }, locale)}`
    }
    case 'sector':
      return localize(sectorNames[key] ?? { nl: key }, locale)
    case 'stopReason':
      return localize(stopReasonNames[key] ?? { nl: key }, locale)
    default:
      return key
  }
}

const namedBreakdowns: readonly NamedBreakdown[] = ['theme', 'source', 'ageGroup']
