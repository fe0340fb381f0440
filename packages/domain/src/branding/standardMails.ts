import type { Locale } from '../language/locale.ts'
import type { Template } from './template.ts'

/** The mails to referrers whose text a partner may change. Other mails are the operator's, or about safety. */
export const ownMails = ['referral-received', 'referral-accepted', 'referral-declined', 'referral-redirected'] as const
export type OwnMail = (typeof ownMails)[number]

export type MailText = { readonly subject: Template; readonly body: Template }

/**
 * The placeholders allowed in all of them. The terms for conference and coordinator include their article, because a
 * partner may use other words.
 */
export const mailPlaceholders = [
  'reference',
  'tenant',
  'variant',
  'link',
  'aConference',
  'theConference',
  'aCoordinator',
  'thePlan',
] as const
export type MailPlaceholder = (typeof mailPlaceholders)[number]

/** The placeholders that each mail must contain: the link to follow the referral, and its number. */
export const neededIn: Readonly<Record<OwnMail, { readonly body: readonly MailPlaceholder[] }>> = {
  'referral-received': { body: ['link', 'reference'] },
  'referral-accepted': { body: ['link'] },
  'referral-declined': { body: ['link'] },
  'referral-redirected': { body: ['link'] },
}

/** The standard texts, used when a partner has none of its own. */
export const standardMails: Readonly<Record<OwnMail, Readonly<Record<Locale, MailText>>>> = {
  'referral-received': {
    nl: {
      subject: 'Je aanmelding {reference} is ontvangen',
      body: 'Dank je wel. We hebben je aanmelding bij {tenant} ontvangen.\n\nJouw nummer is {reference}. Bewaar het.\n\nEen regiomanager van de Eigen Kracht Centrale neemt binnen vijf werkdagen contact op. Samen bedenken jullie de vraag voor {theConference}.\n\nKijk hier hoe ver het is:\n{link}',
    },
    fr: {
      subject: 'Votre demande {reference} est bien arrivée',
      body: 'Merci. Nous avons reçu votre demande auprès de {tenant}.\n\nVotre numéro est {reference}. Gardez-le.\n\nUn responsable régional de l’Eigen Kracht Centrale prend contact dans les cinq jours ouvrables. Ensemble, vous formulez la question pour {theConference}.\n\nSuivez l’avancement ici :\n{link}',
    },
    en: {
      subject: 'Your referral {reference} has arrived',
      body: 'Thank you. We have received your referral at {tenant}.\n\nYour number is {reference}. Please keep it.\n\nA regional manager of Eigen Kracht Centrale will be in touch within five working days. Together you word the question for {theConference}.\n\nSee how far it is:\n{link}',
    },
  },
  'referral-accepted': {
    nl: {
      subject: 'Aanmelding {reference} gaat door',
      body: 'Goed nieuws: aanmelding {reference} is aangenomen. We zoeken nu {aCoordinator}: een getrainde vrijwilliger, los van alle organisaties.\n\nKijk hier hoe het verdergaat:\n{link}',
    },
    fr: {
      subject: 'La demande {reference} est acceptée',
      body: 'Bonne nouvelle : la demande {reference} est acceptée. Nous cherchons maintenant {aCoordinator} : un bénévole formé, indépendant de toute organisation.\n\nVoyez la suite ici :\n{link}',
    },
    en: {
      subject: 'Referral {reference} goes ahead',
      body: 'Good news: referral {reference} has been accepted. We are now looking for {aCoordinator}: a trained volunteer, independent of all organisations.\n\nSee what happens next:\n{link}',
    },
  },
  'referral-declined': {
    nl: {
      subject: 'Besluit over aanmelding {reference}',
      body: 'Aanmelding {reference} gaat niet door. Waarom, en wat je nu kunt doen, lees je hier:\n{link}',
    },
    fr: {
      subject: 'Décision sur la demande {reference}',
      body: 'La demande {reference} n’est pas retenue. La raison et ce que vous pouvez faire se trouvent ici :\n{link}',
    },
    en: {
      subject: 'Decision on referral {reference}',
      body: 'Referral {reference} does not go ahead. Read why, and what you can do, here:\n{link}',
    },
  },
  'referral-redirected': {
    nl: {
      subject: 'Aanmelding {reference} is doorverwezen',
      body: 'Aanmelding {reference} past beter ergens anders. Naar wie, lees je hier:\n{link}',
    },
    fr: {
      subject: 'La demande {reference} est réorientée',
      body: 'La demande {reference} trouvera mieux sa place ailleurs. Vers qui, lisez-le ici :\n{link}',
    },
    en: {
      subject: 'Referral {reference} was passed on',
      body: 'Referral {reference} fits better elsewhere. Read to whom here:\n{link}',
    },
  },
}
