import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { Edition, EditionChange } from '../edition.ts'
import { euroWords, wholeWords } from './shownWords.ts'

const amounts: Readonly<Record<string, Localized>> = {
  budget: { nl: 'Budget', fr: 'Budget', en: 'Budget' },
  committed: { nl: 'Toegezegd', fr: 'Engagé', en: 'Committed' },
  spent: { nl: 'Besteed', fr: 'Dépensé', en: 'Spent' },
  left: { nl: 'Over', fr: 'Restant', en: 'Left' },
  perPlan: { nl: 'Per plan', fr: 'Par plan', en: 'Per plan' },
  perReferral: { nl: 'Per aanmelding', fr: 'Par demande', en: 'Per referral' },
}

/** The name of an amount of the grant. */
export const amountName = (id: string, locale: Locale): string => localize(amounts[id] ?? { nl: id }, locale)

const nothingChanged: Localized = {
  nl: 'Geen enkel cijfer is anders.',
  fr: 'Aucun chiffre n’a changé.',
  en: 'No figure changed.',
}

/** Of a correction whose figures are as they were: what it puts right is not shown yet, or was only told wrongly. */
export const nothingChangedWords = (locale: Locale): string => localize(nothingChanged, locale)

/** A change of a correction in words: of what, from what, to what. */
export type ChangeWords = { readonly name: string; readonly before: string; readonly after: string }

export function changeWords(
  { what, id, before, after }: EditionChange,
  { definitions }: Pick<Edition, 'definitions'>,
  locale: Locale,
): ChangeWords {
  const asWritten = (text: string): string => {
    if (!/^-?\d+$/.test(text)) return text
    return what === 'money' ? euroWords(Number(text), locale) : wholeWords(Number(text), locale)
  }
  const definition = definitions.find(({ indicator }) => indicator === id)
  const name = what === 'money' ? amountName(id, locale) : definition ? localize(definition.name, locale) : id
  return { name, before: asWritten(before), after: asWritten(after) }
}
