import type { Locale } from '@kring/domain/language'
import type { LetterValues } from '@kring/domain/letters'

/** Sample people and dates for the preview. */
export function example(locale: Locale) {
  const { about, time, place } = inWords[locale]
  const values: LetterValues = {
    name: 'Rita Peeters',
    reference: 'ABC-2026-012345',
    tenant: '',
    variant: '',
    about,
    date: '2027-03-13',
    time,
    place,
    coordinator: 'Ann Voorbeeld',
    lookedAt: '2027-04-12',
    caller: 'Ann Voorbeeld',
    phone: '0470 00 00 00',
  }
  return {
    values,
    to: ['Rita Peeters', 'Voorbeeldstraat 1', '1000 Brussel'],
    signer: 'Leen Voorbeeld',
    madeOn: '2027-02-15',
  }
}

const inWords: Readonly<Record<Locale, { readonly about: string; readonly time: string; readonly place: string }>> = {
  nl: { about: 'Sam', time: '14 uur', place: 'Buurthuis, Voorbeeldplein 2' },
  fr: { about: 'Sam', time: '14 heures', place: 'Maison de quartier, Place de l’Exemple 2' },
  en: { about: 'Sam', time: '2 pm', place: 'Community house, Example Square 2' },
}
