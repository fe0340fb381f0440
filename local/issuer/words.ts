import type { Locale } from '@kring/domain'

type Words = {
  readonly title: string
  readonly lead: string
  readonly demo: string
  readonly groups: { readonly partner: string; readonly operator: string; readonly funder: string }
  readonly languages: string
  readonly back: string
  readonly signOut: string
  readonly signingOut: string
  readonly signedOut: string
  readonly fault: string
  readonly faultLead: string
}

export const words: Readonly<Record<Locale, Words>> = {
  nl: {
    title: 'Als wie log je in?',
    lead: 'Kies een persoon. Je hebt geen wachtwoord nodig.',
    demo: 'Dit is een demo op deze computer. De mensen en de dossiers zijn verzonnen.',
    groups: { partner: 'Partnerorganisaties', operator: 'Eigen Kracht Centrale', funder: 'Financiers' },
    languages: 'Taal',
    back: 'Naar de eerste pagina',
    signOut: 'Uitloggen',
    signingOut: 'Je wordt uitgelogd.',
    signedOut: 'Je bent uitgelogd.',
    fault: 'Inloggen lukt zo niet',
    faultLead: 'De link is verlopen of klopt niet. Er is niets veranderd. Begin opnieuw vanaf de eerste pagina.',
  },
  fr: {
    title: 'Qui êtes-vous aujourd’hui ?',
    lead: 'Choisissez une personne. Aucun mot de passe n’est nécessaire.',
    demo: 'Ceci est une connexion de démonstration sur cet ordinateur. Les personnes et les dossiers sont inventés.',
    groups: { partner: 'Organisations partenaires', operator: 'Eigen Kracht Centrale', funder: 'Financeurs' },
    languages: 'Langue',
    back: 'Vers la page d’accueil',
    signOut: 'Se déconnecter',
    signingOut: 'Déconnexion en cours.',
    signedOut: 'Vous êtes déconnecté.',
    fault: 'La connexion n’a pas abouti',
    faultLead: 'Le lien a expiré ou n’est pas correct. Rien n’a changé. Recommencez depuis la page d’accueil.',
  },
  en: {
    title: 'Who are you signing in as?',
    lead: 'Choose a person. You do not need a password.',
    demo: 'This is a demo sign-in on this computer. The people and the dossiers are made up.',
    groups: { partner: 'Partner organisations', operator: 'Eigen Kracht Centrale', funder: 'Funders' },
    languages: 'Language',
    back: 'To the first page',
    signOut: 'Sign out',
    signingOut: 'You are being signed out.',
    signedOut: 'You have signed out.',
    fault: 'Signing in did not work',
    faultLead: 'The link has expired or is not right. Nothing has changed. Start again from the first page.',
  },
}
