import type { Locale } from '../language/locale.ts'

type Frame = {
  readonly address: string
  readonly code: string
  readonly requirements: string
  readonly signedAs: string
}

/** What stands around the sentences of an invitation's letter, in the language of who reads it, not of the screen. */
export const invitationLetterFrame: Readonly<Record<Locale, Frame>> = {
  nl: {
    address: 'Surf naar',
    code: 'Jouw code',
    requirements: 'Eén ding staat vooraf vast, voor de veiligheid. Dat is voor iedereen hetzelfde:',
    signedAs: 'coördinator',
  },
  fr: {
    address: 'Va sur',
    code: 'Ton code',
    requirements: 'Une chose est fixée à l’avance, pour la sécurité. Elle est la même pour tous :',
    signedAs: 'coordinateur ou coordinatrice',
  },
  en: {
    address: 'Go to',
    code: 'Your code',
    requirements: 'One thing is settled beforehand, for safety. It is the same for everybody:',
    signedAs: 'coordinator',
  },
}
