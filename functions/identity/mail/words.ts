import type { Locale } from '@kring/domain'

/** What Cognito sends a mail for: an account that was made, a code to prove an address, a code for a new password. */
export type MailOccasion = 'invited' | 'verify' | 'forgotten'

export type MailWords = {
  readonly subject: string
  /** Paragraphs. `{site}`, `{user}` and `{code}` are filled in. */
  readonly paragraphs: readonly string[]
}

export const mailWords: Readonly<Record<MailOccasion, Readonly<Record<Locale, MailWords>>>> = {
  invited: {
    nl: {
      subject: 'Je account bij Kring',
      paragraphs: [
        'Er is een account voor je gemaakt bij Kring, op {site}.',
        'Je gebruikersnaam: {user}. Je tijdelijke wachtwoord: {code}',
        'Het wachtwoord werkt drie dagen. Daarna kan wie je uitnodigde je een nieuw laten sturen.',
        'Verwachtte je dit niet? Dan hoef je niets te doen.',
      ],
    },
    fr: {
      subject: 'Votre compte chez Kring',
      paragraphs: [
        'Un compte a été créé pour vous chez Kring, sur {site}.',
        'Votre nom d’utilisateur : {user}. Votre mot de passe provisoire : {code}',
        'Le mot de passe est valable trois jours. Ensuite, la personne qui vous a invité peut vous en faire envoyer un autre.',
        'Vous n’attendiez pas ce message ? Alors vous n’avez rien à faire.',
      ],
    },
    en: {
      subject: 'Your account at Kring',
      paragraphs: [
        'An account was made for you at Kring, on {site}.',
        'Your user name: {user}. Your temporary password: {code}',
        'The password works for three days. After that, whoever invited you can have another one sent.',
        'Were you not expecting this? Then there is nothing you need to do.',
      ],
    },
  },
  verify: {
    nl: {
      subject: 'Je code voor Kring',
      paragraphs: [
        'Je code: {code}',
        'Vul die in op {site} om je e-mailadres te bevestigen. Geef de code aan niemand.',
      ],
    },
    fr: {
      subject: 'Votre code pour Kring',
      paragraphs: [
        'Votre code : {code}',
        'Saisissez-le sur {site} pour confirmer votre adresse. Ne donnez ce code à personne.',
      ],
    },
    en: {
      subject: 'Your code for Kring',
      paragraphs: ['Your code: {code}', 'Enter it on {site} to confirm your e-mail address. Give the code to nobody.'],
    },
  },
  forgotten: {
    nl: {
      subject: 'Een nieuw wachtwoord voor Kring',
      paragraphs: [
        'Je code: {code}',
        'Vul die in op {site} om een nieuw wachtwoord te kiezen. Geef de code aan niemand.',
        'Vroeg je dit niet? Dan verandert er niets.',
      ],
    },
    fr: {
      subject: 'Un nouveau mot de passe pour Kring',
      paragraphs: [
        'Votre code : {code}',
        'Saisissez-le sur {site} pour choisir un nouveau mot de passe. Ne donnez ce code à personne.',
        'Vous n’avez rien demandé ? Alors rien ne change.',
      ],
    },
    en: {
      subject: 'A new password for Kring',
      paragraphs: [
        'Your code: {code}',
        'Enter it on {site} to choose a new password. Give the code to nobody.',
        'Did you not ask for this? Then nothing changes.',
      ],
    },
  },
}
