import type { Locale } from '@kring/domain'
import type { MailKind } from './mail.ts'

/** What a mail may know: a number, names of organisations, a link. Never who it is about. */
export type MailFacts = {
  readonly reference: string
  readonly tenant: string
  readonly link: string
  readonly region: string
}
type Text = { readonly subject: string; readonly body: string }
type Write = (facts: MailFacts) => Text

const texts: Readonly<Record<MailKind, Readonly<Record<Locale, Write>>>> = {
  'referral-received': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Je aanmelding ${reference} is ontvangen`,
      body: `Dank je wel. We hebben je aanmelding bij ${tenant} ontvangen.\n\nJouw nummer is ${reference}. Bewaar het.\n\nEen regiomanager van de Eigen Kracht Centrale neemt binnen vijf werkdagen contact op. Samen bedenken jullie de vraag voor de conferentie.\n\nKijk hier hoe ver het is:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Votre demande ${reference} est bien arrivée`,
      body: `Merci. Nous avons reçu votre demande auprès de ${tenant}.\n\nVotre numéro est ${reference}. Gardez-le.\n\nUn responsable régional de l’Eigen Kracht Centrale prend contact dans les cinq jours ouvrables. Ensemble, vous formulez la question de la conférence.\n\nSuivez l’avancement ici :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Your referral ${reference} has arrived`,
      body: `Thank you. We have received your referral at ${tenant}.\n\nYour number is ${reference}. Please keep it.\n\nA regional manager of Eigen Kracht Centrale will be in touch within five working days. Together you word the question for the conference.\n\nSee how far it is:\n${link}`,
    }),
  },
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
  'referral-accepted': {
    nl: ({ reference, link }) => ({
      subject: `Aanmelding ${reference} gaat door`,
      body: `Goed nieuws: aanmelding ${reference} is aangenomen. We zoeken nu een onafhankelijke coördinator, een getrainde vrijwilliger.\n\nKijk hier hoe het verdergaat:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `La demande ${reference} est acceptée`,
      body: `Bonne nouvelle : la demande ${reference} est acceptée. Nous cherchons maintenant un coordinateur indépendant, un bénévole formé.\n\nVoyez la suite ici :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Referral ${reference} goes ahead`,
      body: `Good news: referral ${reference} has been accepted. We are now looking for an independent coordinator, a trained volunteer.\n\nSee what happens next:\n${link}`,
    }),
  },
  'referral-declined': {
    nl: ({ reference, link }) => ({
      subject: `Besluit over aanmelding ${reference}`,
      body: `Aanmelding ${reference} gaat niet door. Waarom, en wat je nu kunt doen, lees je hier:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `Décision sur la demande ${reference}`,
      body: `La demande ${reference} n’est pas retenue. La raison et ce que vous pouvez faire se trouvent ici :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Decision on referral ${reference}`,
      body: `Referral ${reference} does not go ahead. Read why, and what you can do, here:\n${link}`,
    }),
  },
  'referral-redirected': {
    nl: ({ reference, link }) => ({
      subject: `Aanmelding ${reference} is doorverwezen`,
      body: `Aanmelding ${reference} past beter ergens anders. Naar wie, lees je hier:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `La demande ${reference} est réorientée`,
      body: `La demande ${reference} trouvera mieux sa place ailleurs. Vers qui, lisez-le ici :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Referral ${reference} was passed on`,
      body: `Referral ${reference} fits better elsewhere. Read to whom here:\n${link}`,
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
}

export const writeMail = (kind: MailKind, locale: Locale, facts: MailFacts): Text => texts[kind][locale](facts)
