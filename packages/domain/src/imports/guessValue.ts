import { themes } from '../forms/starter/lists/themes.ts'
import type { Localized } from '../language/locale.ts'
import { locales } from '../language/locale.ts'
import { compared } from './cell.ts'
import type { ChoiceField } from './fields.ts'

/** What a word of a file can mean, with the words by which it is recognised. */
export type ImportChoice = { readonly value: string; readonly words: readonly string[] }

const option = (value: string, ...words: readonly string[]): ImportChoice => ({ value, words: [value, ...words] })
const named = (value: string, label: Localized): ImportChoice =>
  option(value, ...locales.flatMap(locale => label[locale] ?? []))

/** What the plan of a trajectory can be: made at a conference, made without one, or none. */
export const planValues = ['with', 'without', 'none'] as const
export const minorValues = ['yes', 'no'] as const

/** The choices of each field that are the same for everybody; partners and grants are those of who imports, municipalities those of two countries. */
export const fixedChoices: Readonly<Partial<Record<ChoiceField, readonly ImportChoice[]>>> = {
  variant: [
    option(
      'family',
      'familie',
      'gezin',
      'Eigen Kracht-conferentie',
      'EK-c',
      'EKC',
      'eigen kracht',
      'famille',
      'familiale',
      'conférence familiale',
      'family group conference',
      'FGC',
    ),
    option(
      'restorative',
      'herstel',
      'Echt Recht',
      'herstelconferentie',
      'HERGO',
      'réparatrice',
      'restauratrice',
      'restorative conference',
    ),
    option(
      'neighbourhood',
      'buurt',
      'wijk',
      'Alle Hens',
      'buurtconferentie',
      'quartier',
      'conférence de quartier',
      'neighbourhood conference',
    ),
    option('learning-circle', 'Leercirkel', 'school', 'leerkring', 'cercle d’apprentissage', 'learning circle'),
  ],
  source: [
    option(
      'professional',
      'hulpverlener',
      'beroepskracht',
      'verwijzer',
      'organisatie',
      'prof',
      'professionnel',
      'par un professionnel',
    ),
    option(
      'citizen',
      'burger',
      'inwoner',
      'zelf',
      'hoofdpersoon',
      'familie',
      'particulier',
      'zelfaanmelding',
      'habitant',
      'citoyen',
      'lui-même',
      'resident',
      'self',
    ),
  ],
  themes: themes.map(({ value, label }) => named(value, label)),
  age: [
    option('0-11', '0 - 11', '0 tot 12', '0 tot en met 11', 'kind', '0 à 11', '< 12', '-12'),
    option('12-17', '12 - 17', '12 tot 18', '12 tot en met 17', 'jongere', '12 à 17', '12-18'),
    option('18-24', '18 - 24', '18 tot 25', '18 tot en met 24', 'jongvolwassene', '18 à 24', '18-25'),
    option('25-64', '25 - 64', '25 tot 65', '25 tot en met 64', 'volwassene', '25 à 64'),
    option('65+', '65 +', '65 of ouder', '65 en ouder', 'oudere', '65 ou plus', '65 or older', '> 64'),
  ],
  minor: [
    option('yes', 'ja', 'j', 'true', 'waar', '1', 'x', 'oui', 'o', 'vrai', 'y'),
    option('no', 'nee', 'n', 'false', 'onwaar', '0', 'neen', 'non', 'faux'),
  ],
  plan: [
    option(
      'with',
      'met',
      'met conferentie',
      'met bijeenkomst',
      'plan met conferentie',
      'conferentie met plan',
      'avec',
      'avec conférence',
      'with a conference',
      'with meeting',
      'plan with a conference',
    ),
    option(
      'without',
      'zonder',
      'zonder conferentie',
      'zonder bijeenkomst',
      'plan zonder conferentie',
      'plan zonder bijeenkomst',
      'sans',
      'sans conférence',
      'without a conference',
      'without meeting',
    ),
    option('none', 'geen', 'geen plan', 'nee', 'gestopt', 'aucun', 'pas de plan', 'non', 'no plan', 'stopped', 'no'),
  ],
  'stop-reason': [
    option('plan-exists', 'er was al een plan', 'plan bestaat', 'il y avait déjà un plan', 'a plan was already made'),
    option(
      'situation-changed',
      'situatie veranderd',
      'situatie gewijzigd',
      'veranderde situatie',
      'situation changée',
      'la situation a changé',
      'situation changed',
    ),
    option(
      'network-too-small',
      'netwerk te klein',
      'te klein netwerk',
      'geen netwerk',
      'réseau trop petit',
      'network too small',
    ),
    option(
      'network-too-vulnerable',
      'netwerk te kwetsbaar',
      'te kwetsbaar netwerk',
      'réseau trop vulnérable',
      'network too vulnerable',
    ),
    option('no-motivation', 'geen motivatie', 'niet gemotiveerd', 'pas de motivation', 'no motivation'),
    option(
      'conflict-between-parents',
      'conflict tussen ouders',
      'conflict ouders',
      'conflit entre parents',
      'conflict between parents',
    ),
    option('other-care-needed', 'andere hulp nodig', 'andere zorg', 'autre aide nécessaire', 'other care was needed'),
    option('court-decision', 'uitspraak rechter', 'beslissing rechtbank', 'décision du tribunal', 'court decision'),
    option('other', 'anders', 'overig', 'andere', 'autre'),
  ],
}

/** What a word means by these choices; undefined when none is called so, or several are. */
export function guessValue(word: string, choices: readonly ImportChoice[]): string | undefined {
  const name = compared(word)
  const found = choices.filter(({ words }) => words.some(one => compared(one) === name))
  const [only, ...others] = found
  return others.length === 0 ? only?.value : undefined
}

/** A cell of themes names several: separated by a semicolon, a bar or a slash; by a comma when the whole is no theme. */
export function wordsOf(field: ChoiceField, text: string): readonly string[] {
  if (field !== 'themes') return [text]
  const isTheme = guessValue(text, fixedChoices.themes ?? []) !== undefined
  const parts = isTheme ? [text] : text.split(/[;|/+&]|, ?/)
  return parts.map(part => part.trim()).filter(part => part !== '')
}
