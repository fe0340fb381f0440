import { type Locale, type Localized, type OwnMail, ownMails, type Role, type VariantId } from '@kring/domain'
import type { MailKind } from './mail.ts'

/**
 * The only facts that a mail may contain: a reference number, names of organisations, a link. Never whom it is about.
 */
export type MailFacts = {
  readonly reference: string
  readonly tenant: string
  readonly link: string
  readonly region: string
  /** For a mail about a referral: its kind of conference, and the partner's name for it. */
  readonly variant?: { readonly id: VariantId; readonly name: Localized }
  /** For an invitation: the role, and who invited. For emergency access: who opened the dossier. */
  readonly role?: Role
  readonly by?: string
}
type Text = { readonly subject: string; readonly body: string }
type Write = (facts: MailFacts) => Text

/** Mails with the same text for every partner; the default texts of the others are in the domain package. */
export type FixedMail = Exclude<MailKind, OwnMail>
export const isOwnMail = (kind: MailKind): kind is OwnMail => ownMails.some(own => own === kind)

const texts: Readonly<Record<FixedMail, Readonly<Record<Locale, Write>>>> = {
  'referral-waits': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Nieuwe aanmelding ${reference} wacht op een gesprek`,
      body: `Er is een nieuwe aanmelding van ${tenant}. Bel binnen vijf werkdagen voor het gesprek.\n\nOpen het dossier:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Nouvelle demande ${reference} : entretien à prévoir`,
      body: `Il y a une nouvelle demande de ${tenant}. Appelez dans les cinq jours ouvrables pour l’entretien.\n\nOuvrez le dossier :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `New referral ${reference} waits for a conversation`,
      body: `There is a new referral from ${tenant}. Call within five working days.\n\nOpen the dossier:\n${link}`,
    }),
  },
  'referral-withdrawn': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Aanmelding ${reference} is ingetrokken`,
      body: `De aanmelder heeft aanmelding ${reference} van ${tenant} ingetrokken. Je hoeft niet meer te bellen.\n\nHet dossier:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `La demande ${reference} est retirée`,
      body: `La demande ${reference} de ${tenant} a été retirée. Il ne faut plus appeler.\n\nLe dossier :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Referral ${reference} was withdrawn`,
      body: `Referral ${reference} from ${tenant} was withdrawn by its sender. You need not call any more.\n\nThe dossier:\n${link}`,
    }),
  },
  'link-renewed': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Nieuwe link voor aanmelding ${reference}`,
      body: `De vorige link naar je aanmelding bij ${tenant} werkt niet meer. Dit is de nieuwe:\n${link}\n\nDe link is van jou alleen. Geef hem niet door.`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Nouveau lien pour la demande ${reference}`,
      body: `L’ancien lien vers votre demande auprès de ${tenant} ne fonctionne plus. Voici le nouveau :\n${link}\n\nCe lien est pour vous seul. Ne le transmettez pas.`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `New link for referral ${reference}`,
      body: `The earlier link to your referral at ${tenant} no longer works. This is the new one:\n${link}\n\nThe link is yours alone. Do not pass it on.`,
    }),
  },
  invited: {
    nl: ({ tenant, link, role, by }) => ({
      subject: `Je kunt nu met Kring werken voor ${tenant}`,
      body: `${by} heeft je toegevoegd als ${roleName('nl', role)} bij ${tenant}.\n\nLog in met dit e-mailadres:\n${link}\n\nVerwachtte je dit niet? Doe dan niets, en laat het ${tenant} weten.`,
    }),
    fr: ({ tenant, link, role, by }) => ({
      subject: `Vous pouvez travailler avec Kring pour ${tenant}`,
      body: `${by} vous a ajouté comme ${roleName('fr', role)} auprès de ${tenant}.\n\nConnectez-vous avec cette adresse e-mail :\n${link}\n\nVous ne vous y attendiez pas ? Ne faites rien et prévenez ${tenant}.`,
    }),
    en: ({ tenant, link, role, by }) => ({
      subject: `You can now work with Kring for ${tenant}`,
      body: `${by} added you as ${roleName('en', role)} at ${tenant}.\n\nSign in with this e-mail address:\n${link}\n\nDid you not expect this? Then do nothing, and let ${tenant} know.`,
    }),
  },
  'opened-in-emergency': {
    nl: ({ reference, link, by }) => ({
      subject: `Dossier ${reference} is in nood geopend`,
      body: `${by} van de Eigen Kracht Centrale heeft dossier ${reference} geopend, buiten de eigen regio. Er is een reden opgegeven.\n\nLees de reden, en wie er nog meer in het dossier keek:\n${link}`,
    }),
    fr: ({ reference, link, by }) => ({
      subject: `Le dossier ${reference} a été ouvert en urgence`,
      body: `${by} de l’Eigen Kracht Centrale a ouvert le dossier ${reference} en dehors de sa région, en indiquant une raison.\n\nLisez la raison, et qui d’autre a consulté le dossier :\n${link}`,
    }),
    en: ({ reference, link, by }) => ({
      subject: `Dossier ${reference} was opened in an emergency`,
      body: `${by} of Eigen Kracht Centrale opened dossier ${reference} outside their own region, and gave a reason.\n\nRead the reason, and who else looked into the dossier:\n${link}`,
    }),
  },
}

const roleNames: Readonly<Record<Locale, Partial<Record<Role, string>>>> = {
  nl: {
    referrer: 'aanmelder',
    'tenant-admin': 'beheerder',
    'regional-manager': 'regiomanager',
    coordinator: 'coördinator',
    funder: 'financier',
    'platform-admin': 'platformbeheerder',
  },
  fr: {
    referrer: 'personne qui envoie des demandes',
    'tenant-admin': 'administrateur',
    'regional-manager': 'responsable régional',
    coordinator: 'coordinateur',
    funder: 'financeur',
    'platform-admin': 'gestionnaire de la plateforme',
  },
  en: {
    referrer: 'referrer',
    'tenant-admin': 'administrator',
    'regional-manager': 'regional manager',
    coordinator: 'coordinator',
    funder: 'funder',
    'platform-admin': 'platform administrator',
  },
}

const roleName = (locale: Locale, role: Role | undefined): string =>
  (role === undefined ? undefined : roleNames[locale][role]) ?? ''

export const writeFixedMail = (kind: FixedMail, locale: Locale, facts: MailFacts): Text => texts[kind][locale](facts)
