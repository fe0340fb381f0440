import { type AgeGroup, ageGroups } from '../../forms/answers/dimensions.ts'
import { dateFormat } from '../../language/formats.ts'
import { type Locale, type Localized, localize } from '../../language/locale.ts'
import { referralStates, type Source, sources } from '../../referral/state.ts'
import { type CoarseAge, coarseAges } from '../coarseAges.ts'
import { themeName } from './themeName.ts'

type CountedState = Exclude<(typeof referralStates)[number], 'draft'>

const words: {
  readonly source: Readonly<Record<Source, Localized>>
  readonly state: Readonly<Record<CountedState, Localized>>
  readonly ageGroup: Readonly<Record<AgeGroup | CoarseAge, Localized>>
} = {
  source: {
    professional: { nl: 'Een hulpverlener', fr: 'Un professionnel', en: 'A professional' },
    citizen: { nl: 'Een inwoner', fr: 'Un habitant', en: 'A resident' },
    'partner-system': { nl: 'Het systeem van een partner', fr: 'Le système d’un partenaire', en: 'A partner’s system' },
  },
  state: {
    submitted: { nl: 'Wacht op een gesprek', fr: 'Attend un entretien', en: 'Waiting for an intake' },
    intake: { nl: 'In gesprek', fr: 'Entretien en cours', en: 'Intake under way' },
    accepted: { nl: 'Aangenomen', fr: 'Acceptée', en: 'Accepted' },
    declined: { nl: 'Afgewezen', fr: 'Refusée', en: 'Declined' },
    redirected: { nl: 'Doorverwezen', fr: 'Réorientée', en: 'Redirected' },
    withdrawn: { nl: 'Ingetrokken', fr: 'Retirée', en: 'Withdrawn' },
  },
  ageGroup: {
    '0-11': { nl: '0 tot en met 11 jaar', fr: '0 à 11 ans', en: '0 to 11 years' },
    '12-17': { nl: '12 tot en met 17 jaar', fr: '12 à 17 ans', en: '12 to 17 years' },
    '18-24': { nl: '18 tot en met 24 jaar', fr: '18 à 24 ans', en: '18 to 24 years' },
    '25-64': { nl: '25 tot en met 64 jaar', fr: '25 à 64 ans', en: '25 to 64 years' },
    '65+': { nl: '65 jaar of ouder', fr: '65 ans ou plus', en: '65 years or older' },
    'under-18': {
      nl: 'Jonger dan 18, leeftijd niet bekend',
      fr: 'Moins de 18 ans, âge inconnu',
      en: 'Under 18, age not known',
    },
    '18-plus': {
      nl: '18 of ouder, leeftijd niet bekend',
      fr: '18 ans ou plus, âge inconnu',
      en: '18 or older, age not known',
    },
  },
}
const unknown = { nl: 'Niet bekend', fr: 'Inconnu', en: 'Not known' }

export { themeName }

/**
 * What a report is broken down by, whose rows have names in the product. Partners, kinds of conference and
 * municipalities have theirs in the report.
 */
export type NamedBreakdown = 'theme' | 'source' | 'state' | 'ageGroup'

/** The name of a report's row, on the screen and in a file. A key that the product does not know stays as it is. */
export function reportRowName(by: NamedBreakdown, key: string, locale: Locale): string {
  if (key === 'unknown') return unknownName(locale)
  switch (by) {
    case 'theme':
      return themeName(key, locale)
    case 'source': {
      const source = sources.find(one => one === key)
      return source === undefined ? key : localize(words.source[source], locale)
    }
    case 'state': {
      const state = referralStates.find(one => one === key)
      return state === undefined || state === 'draft' ? key : localize(words.state[state], locale)
    }
    case 'ageGroup': {
      const group = [...ageGroups, ...coarseAges].find(one => one === key)
      return group === undefined ? key : localize(words.ageGroup[group], locale)
    }
    default:
      return by satisfies never
  }
}

export const unknownName = (locale: Locale): string => localize(unknown, locale)

/** The name of a month, 'YYYY-MM', without its year. */
export function monthName(month: string, locale: Locale): string {
  return dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
}

/** '29 november 2026 om 13:05 (Europe/Brussels)' */
export function momentIn(instant: string, locale: Locale, timeZone: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  const written = dateFormat(locale === 'en' ? 'en-GB' : locale, options).format(new Date(instant))
  return `${written} (${timeZone})`
}
