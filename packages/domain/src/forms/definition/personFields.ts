import type { Localized } from '../../language/locale.ts'

/** Fields of a person besides the name. Here and not in the schema, so that a page that names them loads no validation. */
export const personFieldNames = [
  'relation',
  'birthDate',
  'phone',
  'email',
  'language',
  'interpreter',
  'organisation',
  'address',
  'addressPrivate',
  'note',
] as const
type PersonField = (typeof personFieldNames)[number]

/** The fields that are answered with yes or no; the others are text. */
export const yesNoPersonFields = ['interpreter', 'addressPrivate'] as const satisfies readonly PersonField[]
export type YesNoPersonField = (typeof yesNoPersonFields)[number]
export const isYesNoPersonField = (field: string): field is YesNoPersonField =>
  yesNoPersonFields.some(one => one === field)

/** The labels of a person's fields, the same on every form. */
export const personFieldLabels: Readonly<Record<PersonField | 'name', Localized>> = {
  name: { nl: 'Naam', fr: 'Nom', en: 'Name' },
  relation: { nl: 'Wie is dit?', fr: 'Qui est-ce\u00a0?', en: 'Who is this?' },
  birthDate: { nl: 'Geboortedatum', fr: 'Date de naissance', en: 'Date of birth' },
  phone: { nl: 'Telefoonnummer', fr: 'Numéro de téléphone', en: 'Phone number' },
  email: { nl: 'E-mailadres', fr: 'Adresse e-mail', en: 'E-mail address' },
  language: { nl: 'Taal', fr: 'Langue', en: 'Language' },
  interpreter: { nl: 'Is een tolk nodig?', fr: 'Faut-il un interprète\u00a0?', en: 'Is an interpreter needed?' },
  organisation: { nl: 'Organisatie', fr: 'Organisation', en: 'Organisation' },
  address: { nl: 'Adres', fr: 'Adresse', en: 'Address' },
  addressPrivate: {
    nl: 'Adres niet delen?',
    fr: 'Ne pas partager l’adresse\u00a0?',
    en: 'Do not share the address?',
  },
  note: { nl: 'Goed om te weten', fr: 'Bon à savoir', en: 'Good to know' },
}

export function personFieldLabel(field: string): Localized | undefined {
  return Object.entries(personFieldLabels).find(([key]) => key === field)?.[1]
}
