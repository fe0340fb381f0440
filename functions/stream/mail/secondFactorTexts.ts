import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }
type Kind = Extract<MailKind, 'second-factor-asked' | 'second-factor-reset'>

/** The mails about the reset of a second factor: to who may confirm it, and to the person once it was done. */
export const secondFactorTexts: Readonly<Record<Kind, Readonly<Record<Locale, Write>>>> = {
  'second-factor-asked': {
    nl: ({ tenant, link, by }) => ({
      subject: 'Een nieuwe telefoon wacht op bevestiging',
      body: `${by} vraagt om voor iemand van ${tenant} het inloggen met de oude telefoon te wissen. Dat gebeurt pas als een tweede persoon bevestigt, binnen een dag.\n\nKijk om wie het gaat. Vertrouw je het niet? Bevestig dan niet, en bel wie het vroeg:\n${link}`,
    }),
    fr: ({ tenant, link, by }) => ({
      subject: 'Un nouveau téléphone attend une confirmation',
      body: `${by} demande d’effacer la connexion avec l’ancien téléphone d’une personne de ${tenant}. Cela ne se fait que si une deuxième personne confirme, dans la journée.\n\nVoyez de qui il s’agit. Vous avez un doute ? Ne confirmez pas, et appelez la personne qui a fait la demande :\n${link}`,
    }),
    en: ({ tenant, link, by }) => ({
      subject: 'A new phone waits for a confirmation',
      body: `${by} asks to remove the sign-in with the old phone of somebody of ${tenant}. That happens only when a second person confirms it, within a day.\n\nSee who it is. Do you not trust it? Then do not confirm it, and call who asked:\n${link}`,
    }),
  },
  'second-factor-reset': {
    nl: ({ tenant, link, by }) => ({
      subject: 'Je oude telefoon werkt niet meer om in te loggen',
      body: `Op jouw vraag is bij ${tenant} het inloggen met je oude telefoon gewist. ${by} heeft dat bevestigd. Je bent overal uitgelogd.\n\nLog in met je wachtwoord. Kring vraagt dan om een app op je nieuwe telefoon:\n${link}\n\nVroeg jij dit niet? Bel dan meteen je beheerder bij ${tenant}.`,
    }),
    fr: ({ tenant, link, by }) => ({
      subject: 'Votre ancien téléphone ne permet plus de se connecter',
      body: `À votre demande, la connexion avec votre ancien téléphone a été effacée auprès de ${tenant}. ${by} l’a confirmé. Vous êtes déconnecté partout.\n\nConnectez-vous avec votre mot de passe. Kring demande alors une application sur votre nouveau téléphone :\n${link}\n\nVous n’avez rien demandé ? Appelez tout de suite votre administrateur chez ${tenant}.`,
    }),
    en: ({ tenant, link, by }) => ({
      subject: 'Your old phone no longer works to sign in',
      body: `At your request, the sign-in with your old phone was removed at ${tenant}. ${by} confirmed it. You are signed out everywhere.\n\nSign in with your password. Kring then asks for an app on your new phone:\n${link}\n\nDid you not ask for this? Then call your administrator at ${tenant} at once.`,
    }),
  },
}
