import { dateFormat } from '../language/formats.ts'
import type { Locale } from '../language/locale.ts'

/** The texts of the letter's layout, in the language of the letter, not of the screen. */
export type LetterFrame = {
  readonly reference: string
  readonly always: string
  readonly requirements: string
  readonly greeting: string
  readonly signedAs: string
}

export const letterFrame: Readonly<Record<Locale, LetterFrame>> = {
  nl: {
    reference: 'Nummer',
    always: 'Dit is altijd zo',
    requirements: 'Dit moet in elk geval in het plan staan, zodat het veilig is:',
    greeting: 'Hartelijke groet,',
    signedAs: 'regiomanager van de Eigen Kracht Centrale',
  },
  fr: {
    reference: 'Numéro',
    always: 'C’est toujours ainsi',
    requirements: 'Pour que le plan soit sûr, ces points doivent en tout cas s’y trouver :',
    greeting: 'Cordialement,',
    signedAs: 'responsable régional de l’Eigen Kracht Centrale',
  },
  en: {
    reference: 'Number',
    always: 'This is always so',
    requirements: 'For the plan to be safe, these have to be in it:',
    greeting: 'Kind regards,',
    signedAs: 'regional manager of Eigen Kracht Centrale',
  },
}

/** A day as written in a letter: "zaterdag 12 december 2026". */
export const dayInLetter = (day: string, locale: Locale): string =>
  dateFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
