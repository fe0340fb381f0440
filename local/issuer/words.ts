import type { Locale } from '@kring/domain'

type Words = {
  readonly title: string
  readonly lead: string
  readonly demo: string
  readonly groups: {
    readonly partner: string
    readonly operator: string
    readonly funder: string
    readonly invited: string
  }
  readonly languages: string
  readonly back: string
  readonly fault: string
  readonly faultLead: string
  /** The page that asks for a code from an authenticator app. */
  readonly second: {
    readonly title: string
    readonly firstTitle: string
    /** Shown before a name. */
    readonly who: string
    readonly why: string
    readonly app: string
    readonly appLead: string
    readonly scan: string
    readonly scanLead: string
    readonly qr: string
    readonly type: string
    /** Shown before the link `open`. */
    readonly here: string
    readonly open: string
    readonly confirm: string
    readonly label: string
    readonly hint: string
    readonly send: string
    readonly confirmSend: string
    readonly again: string
    readonly error: string
    readonly troubles: { readonly empty: string; readonly wrong: string; readonly used: string }
    readonly wait: (minutes: number) => string
    readonly retry: string
  }
}

export const words: Readonly<Record<Locale, Words>> = {
  nl: {
    title: 'Als wie log je in?',
    lead: 'Kies een persoon. Je hebt geen wachtwoord nodig.',
    demo: 'Dit is een demo op deze computer. De mensen en de dossiers zijn verzonnen.',
    groups: {
      partner: 'Partnerorganisaties',
      operator: 'Eigen Kracht Centrale',
      funder: 'Financiers',
      invited: 'Uitgenodigd',
    },
    languages: 'Taal',
    back: 'Naar de eerste pagina',
    fault: 'Inloggen lukt zo niet',
    faultLead: 'De link is verlopen of klopt niet. Er is niets veranderd. Begin opnieuw vanaf de eerste pagina.',
    second: {
      title: 'Vul je code in',
      firstTitle: 'Beveilig je account',
      who: 'Je logt in als',
      why: 'Met jouw rol kun je gegevens van andere mensen zien of beheren. Daarom vragen we bij het inloggen ook een code uit een app. Zo kan niemand anders onder jouw naam inloggen. Je stelt dit één keer in.',
      app: 'Zet een app voor codes op je telefoon',
      appLead:
        'Zo’n app heet een authenticator. Voorbeelden zijn Google Authenticator, Microsoft Authenticator en FreeOTP. Heb je er al een? Dan kun je die gebruiken.',
      scan: 'Voeg Kring toe aan de app',
      qr: 'QR-code met de sleutel voor je app. Dezelfde sleutel staat hierna als tekst.',
      scanLead: 'Scan deze QR-code met de app.',
      type: 'Lukt scannen niet? Typ dan deze sleutel in de app:',
      here: 'Staat de app op dit apparaat?',
      open: 'Open Kring in de app',
      confirm: 'Controleer of het werkt',
      label: 'Code uit de app',
      hint: 'Dit zijn 6 cijfers. De app toont elke 30 seconden een nieuwe code.',
      send: 'Inloggen',
      confirmSend: 'Bevestigen en inloggen',
      again: 'Iemand anders kiezen',
      error: 'Fout',
      troubles: {
        empty: 'Vul de 6 cijfers in die de app toont.',
        wrong: 'Deze code klopt niet. Vul de code in die nu in de app staat, bij Kring.',
        used: 'Deze code is al gebruikt. Wacht tot de app een nieuwe code toont en vul die in.',
      },
      wait: minutes =>
        `Er is 5 keer een verkeerde code ingevuld. Daarom kun je nu even niet inloggen. Wacht ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} en probeer het dan opnieuw.`,
      retry: 'Opnieuw proberen',
    },
  },
  fr: {
    title: 'Qui êtes-vous aujourd’hui ?',
    lead: 'Choisissez une personne. Aucun mot de passe n’est nécessaire.',
    demo: 'Ceci est une connexion de démonstration sur cet ordinateur. Les personnes et les dossiers sont inventés.',
    groups: {
      partner: 'Organisations partenaires',
      operator: 'Eigen Kracht Centrale',
      funder: 'Financeurs',
      invited: 'Invité(e)s',
    },
    languages: 'Langue',
    back: 'Vers la page d’accueil',
    fault: 'La connexion n’a pas abouti',
    faultLead: 'Le lien a expiré ou n’est pas correct. Rien n’a changé. Recommencez depuis la page d’accueil.',
    second: {
      title: 'Saisissez votre code',
      firstTitle: 'Protégez votre compte',
      who: 'Vous vous connectez en tant que',
      why: 'Avec votre rôle, vous pouvez voir ou gérer des données d’autres personnes. C’est pourquoi nous demandons aussi un code d’une application à la connexion. Ainsi, personne d’autre ne peut se connecter à votre nom. Vous ne le réglez qu’une fois.',
      app: 'Installez une application de codes sur votre téléphone',
      appLead:
        'On appelle cela une application d’authentification. Par exemple : Google Authenticator, Microsoft Authenticator ou FreeOTP. Vous en avez déjà une ? Vous pouvez l’utiliser.',
      scan: 'Ajoutez Kring à l’application',
      qr: 'Code QR avec la clé pour votre application. La même clé suit en texte.',
      scanLead: 'Scannez ce code QR avec l’application.',
      type: 'Cela ne marche pas ? Tapez cette clé dans l’application :',
      here: 'L’application est sur cet appareil ?',
      open: 'Ouvrir Kring dans l’application',
      confirm: 'Vérifiez que cela fonctionne',
      label: 'Code de l’application',
      hint: 'Ce sont 6 chiffres. L’application montre un nouveau code toutes les 30 secondes.',
      send: 'Se connecter',
      confirmSend: 'Confirmer et se connecter',
      again: 'Choisir une autre personne',
      error: 'Erreur',
      troubles: {
        empty: 'Saisissez les 6 chiffres que montre l’application.',
        wrong: 'Ce code n’est pas correct. Saisissez le code que l’application montre maintenant pour Kring.',
        used: 'Ce code a déjà été utilisé. Attendez que l’application montre un nouveau code et saisissez-le.',
      },
      wait: minutes =>
        `Un code incorrect a été saisi 5 fois. Vous ne pouvez donc pas vous connecter pour le moment. Attendez ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, puis réessayez.`,
      retry: 'Réessayer',
    },
  },
  en: {
    title: 'Who are you signing in as?',
    lead: 'Choose a person. You do not need a password.',
    demo: 'This is a demo sign-in on this computer. The people and the dossiers are made up.',
    groups: {
      partner: 'Partner organisations',
      operator: 'Eigen Kracht Centrale',
      funder: 'Funders',
      invited: 'Invited',
    },
    languages: 'Language',
    back: 'To the first page',
    fault: 'Signing in did not work',
    faultLead: 'The link has expired or is not right. Nothing has changed. Start again from the first page.',
    second: {
      title: 'Enter your code',
      firstTitle: 'Protect your account',
      who: 'You are signing in as',
      why: 'With your role you can see or manage information about other people. That is why we also ask for a code from an app when you sign in. Nobody else can then sign in with your name. You set this up once.',
      app: 'Put an app for codes on your phone',
      appLead:
        'Such an app is called an authenticator. Examples are Google Authenticator, Microsoft Authenticator and FreeOTP. Do you have one already? Then you can use that.',
      scan: 'Add Kring to the app',
      qr: 'QR code with the key for your app. The same key follows as text.',
      scanLead: 'Scan this QR code with the app.',
      type: 'Does scanning not work? Then type this key into the app:',
      here: 'Is the app on this device?',
      open: 'Open Kring in the app',
      confirm: 'Check that it works',
      label: 'Code from the app',
      hint: 'These are 6 digits. The app shows a new code every 30 seconds.',
      send: 'Sign in',
      confirmSend: 'Confirm and sign in',
      again: 'Choose someone else',
      error: 'Error',
      troubles: {
        empty: 'Enter the 6 digits that the app shows.',
        wrong: 'This code is not right. Enter the code that the app shows now for Kring.',
        used: 'This code has been used already. Wait until the app shows a new code and enter that one.',
      },
      wait: minutes =>
        `A wrong code was entered 5 times. That is why you cannot sign in right now. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and then try again.`,
      retry: 'Try again',
    },
  },
}
