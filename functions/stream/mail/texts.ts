import { isolated, type Locale, type OwnMail, ownMails, type Role } from '@kring/domain'
import { complaintTexts } from './complaintTexts.ts'
import { editionTexts } from './editionTexts.ts'
import type { MailFacts } from './facts.ts'
import { invitationTexts } from './invitationTexts.ts'
import type { MailKind } from './mail.ts'
import { releaseTexts } from './releaseTexts.ts'
import { retentionTexts } from './retentionTexts.ts'
import { rightsTexts } from './rightsTexts.ts'
import { secondFactorTexts } from './secondFactorTexts.ts'
import { trajectoryTexts } from './trajectoryTexts.ts'
import { webhookTexts } from './webhookTexts.ts'

type Text = { readonly subject: string; readonly body: string }
type Write = (facts: MailFacts) => Text

/** Mails with the same text for every partner; the default texts of the others are in the domain package. */
export type FixedMail = Exclude<MailKind, OwnMail>
export const isOwnMail = (kind: MailKind): kind is OwnMail => ownMails.some(own => own === kind)

type Days = readonly [one: string, two: string, five: string]
const nlDays: Days = ['één werkdag', 'twee werkdagen', 'vijf werkdagen']
const frDays: Days = ['dans un jour ouvrable', 'dans les deux jours ouvrables', 'dans les cinq jours ouvrables']
const enDays: Days = ['one working day', 'two working days', 'five working days']
const inDays = (days: number, [one, two, five]: Days): string => (days <= 1 ? one : days === 2 ? two : five)

const texts: Readonly<Record<FixedMail, Readonly<Record<Locale, Write>>>> = {
  ...trajectoryTexts,
  ...invitationTexts,
  ...retentionTexts,
  ...releaseTexts,
  ...complaintTexts,
  ...rightsTexts,
  ...editionTexts,
  ...webhookTexts,
  ...secondFactorTexts,
  'referral-waits': {
    nl: ({ reference, tenant, link, workingDays = 5 }) => ({
      subject: `${workingDays < 5 ? 'Dringend: nieuwe' : 'Nieuwe'} aanmelding ${reference} wacht op een gesprek`,
      body: `Er is een nieuwe aanmelding van ${tenant}. Bel binnen ${inDays(workingDays, nlDays)} voor het gesprek.\n\nOpen het dossier:\n${link}`,
    }),
    fr: ({ reference, tenant, link, workingDays = 5 }) => ({
      subject: `${workingDays < 5 ? 'Urgent : nouvelle' : 'Nouvelle'} demande ${reference} : entretien à prévoir`,
      body: `Il y a une nouvelle demande de ${tenant}. Appelez ${inDays(workingDays, frDays)} pour l’entretien.\n\nOuvrez le dossier :\n${link}`,
    }),
    en: ({ reference, tenant, link, workingDays = 5 }) => ({
      subject: `${workingDays < 5 ? 'Urgent: new' : 'New'} referral ${reference} waits for a conversation`,
      body: `There is a new referral from ${tenant}. Call within ${inDays(workingDays, enDays)}.\n\nOpen the dossier:\n${link}`,
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
  'withdrawal-confirmed': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Je aanmelding ${reference} is ingetrokken`,
      body: `Aanmelding ${reference} bij ${tenant} is ingetrokken. Er gebeurt niets meer mee. De regiomanager van de Eigen Kracht Centrale weet het ook.\n\nWas jij dit niet, of was het een vergissing? Neem dan contact op met ${tenant} en noem het nummer. Je kunt later altijd opnieuw aanmelden.\n\nZo is het gegaan:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Votre demande ${reference} est retirée`,
      body: `La demande ${reference} auprès de ${tenant} est retirée. Il ne se passe plus rien. Le responsable régional de l’Eigen Kracht Centrale en est informé.\n\nCe n’était pas vous, ou c’était une erreur ? Contactez ${tenant} et donnez le numéro. Vous pouvez toujours refaire une demande plus tard.\n\nVoici comment cela s’est passé :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Your referral ${reference} was withdrawn`,
      body: `Referral ${reference} at ${tenant} was withdrawn. Nothing more happens with it. The regional manager of Eigen Kracht Centrale knows it too.\n\nWas this not you, or was it a mistake? Then contact ${tenant} and give the number. You can always make a new referral later.\n\nThis is how it went:\n${link}`,
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
      subject: `Uitnodiging om met Kring te werken voor ${tenant}`,
      body: `${by} nodigt je uit als ${roleName('nl', role)} bij ${tenant}.\n\nLog in met dit e-mailadres en neem de uitnodiging aan:\n${link}\n\nPas daarna kun je aan het werk. Verwachtte je dit niet? Doe dan niets, en laat het ${tenant} weten.`,
    }),
    fr: ({ tenant, link, role, by }) => ({
      subject: `Invitation à travailler avec Kring pour ${tenant}`,
      body: `${by} vous invite comme ${roleName('fr', role)} auprès de ${tenant}.\n\nConnectez-vous avec cette adresse e-mail et acceptez l’invitation :\n${link}\n\nVous pourrez travailler ensuite. Vous ne vous y attendiez pas ? Ne faites rien et prévenez ${tenant}.`,
    }),
    en: ({ tenant, link, role, by }) => ({
      subject: `Invitation to work with Kring for ${tenant}`,
      body: `${by} invites you as ${roleName('en', role)} at ${tenant}.\n\nSign in with this e-mail address and accept the invitation:\n${link}\n\nAfter that you can begin. Did you not expect this? Then do nothing, and let ${tenant} know.`,
    }),
  },
  'role-granted': {
    nl: ({ link, role, region, by }) => ({
      subject: `Een rol wacht op bevestiging: ${roleName('nl', role)}`,
      body: `${by} heeft iemand de rol ${roleName('nl', role)}${ofRegion('regio', region)} gegeven. De rol gaat pas in als een andere platformbeheerder bevestigt en de persoon zelf aanneemt.\n\nKijk om wie het gaat, en bevestig of beëindig de rol:\n${link}`,
    }),
    fr: ({ link, role, region, by }) => ({
      subject: `Un rôle attend une confirmation : ${roleName('fr', role)}`,
      body: `${by} a donné à quelqu’un le rôle ${roleName('fr', role)}${ofRegion('région', region)}. Le rôle ne prend effet que si un autre gestionnaire de la plateforme confirme et si la personne accepte.\n\nVoyez de qui il s’agit, et confirmez ou terminez le rôle :\n${link}`,
    }),
    en: ({ link, role, region, by }) => ({
      subject: `A role waits for confirmation: ${roleName('en', role)}`,
      body: `${by} gave somebody the role ${roleName('en', role)}${ofRegion('region', region)}. It takes effect only after another platform administrator confirms it and the person accepts it.\n\nSee who it is, and confirm or end the role:\n${link}`,
    }),
  },
  'role-confirmed': {
    nl: ({ link, role, region, by }) => ({
      subject: `Een rol is bevestigd: ${roleName('nl', role)}`,
      body: `${by} heeft bevestigd dat iemand de rol ${roleName('nl', role)}${ofRegion('regio', region)} krijgt. Die persoon is nu uitgenodigd.\n\nWie welke rol heeft:\n${link}`,
    }),
    fr: ({ link, role, region, by }) => ({
      subject: `Un rôle a été confirmé : ${roleName('fr', role)}`,
      body: `${by} a confirmé que quelqu’un reçoit le rôle ${roleName('fr', role)}${ofRegion('région', region)}. Cette personne est maintenant invitée.\n\nQui a quel rôle :\n${link}`,
    }),
    en: ({ link, role, region, by }) => ({
      subject: `A role was confirmed: ${roleName('en', role)}`,
      body: `${by} confirmed that somebody gets the role ${roleName('en', role)}${ofRegion('region', region)}. That person is now invited.\n\nWho has which role:\n${link}`,
    }),
  },
  'mail-undelivered': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Een mail over aanmelding ${reference} kwam niet aan`,
      body: `Een mail aan de aanmelder van ${reference} (${tenant}) kon niet worden bezorgd. Bereik de aanmelder op een andere manier.\n\nIn het dossier staat welke mail het was:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Un e-mail sur la demande ${reference} n’est pas arrivé`,
      body: `Un e-mail à la personne qui a envoyé la demande ${reference} (${tenant}) n’a pas pu être remis. Contactez-la autrement.\n\nLe dossier indique de quel e-mail il s’agit :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `A mail about referral ${reference} did not arrive`,
      body: `A mail to the sender of referral ${reference} (${tenant}) could not be delivered. Reach them in another way.\n\nThe dossier says which mail it was:\n${link}`,
    }),
  },
  'member-unreached': {
    nl: ({ tenant, link }) => ({
      subject: `Een mail aan iemand van ${tenant} kwam niet aan`,
      body: `Een mail aan iemand die met Kring werkt, kon niet worden bezorgd. Kijk wie het is en zorg voor een adres dat werkt:\n${link}`,
    }),
    fr: ({ tenant, link }) => ({
      subject: `Un e-mail à une personne de ${tenant} n’est pas arrivé`,
      body: `Un e-mail à une personne qui travaille avec Kring n’a pas pu être remis. Voyez de qui il s’agit et trouvez une adresse qui fonctionne :\n${link}`,
    }),
    en: ({ tenant, link }) => ({
      subject: `A mail to somebody of ${tenant} did not arrive`,
      body: `A mail to somebody who works with Kring could not be delivered. See who it is, and find an address that works:\n${link}`,
    }),
  },
  'opened-in-emergency': {
    nl: ({ reference, link, by = 'Een regiomanager' }) => ({
      subject: `Dossier ${reference} is in nood geopend`,
      body: `${by} van de Eigen Kracht Centrale heeft dossier ${reference} geopend, buiten de eigen regio. Er is een reden opgegeven.\n\nLees de reden, en wie er nog meer in het dossier keek:\n${link}`,
    }),
    fr: ({ reference, link, by = 'Un responsable régional' }) => ({
      subject: `Le dossier ${reference} a été ouvert en urgence`,
      body: `${by} de l’Eigen Kracht Centrale a ouvert le dossier ${reference} en dehors de sa région, en indiquant une raison.\n\nLisez la raison, et qui d’autre a consulté le dossier :\n${link}`,
    }),
    en: ({ reference, link, by = 'A regional manager' }) => ({
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
    'complaints-officer': 'klachtenfunctionaris',
  },
  fr: {
    referrer: 'personne qui envoie des demandes',
    'tenant-admin': 'administrateur',
    'regional-manager': 'responsable régional',
    coordinator: 'coordinateur',
    funder: 'financeur',
    'platform-admin': 'gestionnaire de la plateforme',
    'complaints-officer': 'responsable des plaintes',
  },
  en: {
    referrer: 'referrer',
    'tenant-admin': 'administrator',
    'regional-manager': 'regional manager',
    coordinator: 'coordinator',
    funder: 'funder',
    'platform-admin': 'platform administrator',
    'complaints-officer': 'complaints officer',
  },
}

const roleName = (locale: Locale, role: Role | undefined): string =>
  (role === undefined ? undefined : roleNames[locale][role]) ?? ''

const ofRegion = (word: string, region: string): string => (region === '' ? '' : ` (${word} ${region})`)

export function writeFixedMail(kind: FixedMail, locale: Locale, facts: MailFacts): Text {
  const { tenant, region, by } = facts
  const names = {
    tenant: isolated(tenant),
    region: isolated(region),
    ...(by === undefined ? {} : { by: isolated(by) }),
  }
  return texts[kind][locale]({ ...facts, ...names })
}
