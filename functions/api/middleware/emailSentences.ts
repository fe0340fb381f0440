import type { EmailFault, Locale } from '@kring/domain'

const sentences: Readonly<Record<EmailFault, Readonly<Record<Locale, string>>>> = {
  'not-an-email': {
    nl: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.be.',
    fr: 'Indiquez une adresse e-mail, par exemple nom@exemple.be.',
    en: 'Fill in an e-mail address, for example name@example.org.',
  },
  'email-not-ascii': {
    nl: 'Vul een ander e-mailadres in: vóór de @ kan het geen é, ü of andere bijzondere letters hebben.',
    fr: 'Indiquez une autre adresse e-mail : avant le @, elle ne peut avoir ni é, ni ü, ni d’autres lettres spéciales.',
    en: 'Fill in another e-mail address: before the @ it cannot have é, ü or other special letters.',
  },
}

/** The sentence of a fault in an address; undefined for any other code. */
export const emailSentence = (code: string, locale: Locale): string | undefined =>
  code === 'not-an-email' || code === 'email-not-ascii' ? sentences[code][locale] : undefined
