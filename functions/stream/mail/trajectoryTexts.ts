import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

export type TrajectoryMail = Extract<
  MailKind,
  | 'trajectory-offered'
  | 'offer-withdrawn'
  | 'offer-declined'
  | 'offer-expired'
  | 'offer-accepted'
  | 'coordinator-found'
  | 'assignment-fault'
  | 'trajectory-stopped'
  | 'evaluation-due'
  | 'evaluation-missing'
>

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

/** The mails about a trajectory: to its coordinator, to the region's managers and to who referred. Never whom it is about. */
export const trajectoryTexts: Readonly<Record<TrajectoryMail, Readonly<Record<Locale, Write>>>> = {
  'trajectory-offered': {
    nl: ({ tenant, link }) => ({
      subject: 'Wil jij een nieuw traject doen?',
      body: `Er is een traject dat bij jou past, van ${tenant}. Kijk in Kring wat het is. Namen zie je pas als je ja zegt.\n\nNee zeggen mag altijd, je hoeft niet te zeggen waarom:\n${link}`,
    }),
    fr: ({ tenant, link }) => ({
      subject: 'Voulez-vous prendre un nouveau trajet ?',
      body: `Un trajet qui vous convient vous attend, de ${tenant}. Regardez dans Kring de quoi il s’agit. Les noms ne sont visibles qu’après un oui.\n\nVous pouvez toujours dire non, sans dire pourquoi :\n${link}`,
    }),
    en: ({ tenant, link }) => ({
      subject: 'Would you take a new trajectory?',
      body: `There is a trajectory that fits you, from ${tenant}. See in Kring what it is. Names are shown only once you say yes.\n\nYou may always say no, and need not say why:\n${link}`,
    }),
  },
  'offer-withdrawn': {
    nl: ({ reference, link }) => ({
      subject: `Aanbod ${reference} is niet meer nodig`,
      body: `Voor traject ${reference} hoef je niet meer te antwoorden. Je regiomanager kan je zeggen waarom.\n\nJouw trajecten:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `La proposition ${reference} n’est plus nécessaire`,
      body: `Pour le trajet ${reference}, vous ne devez plus répondre. Votre responsable régional peut vous dire pourquoi.\n\nVos trajets :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Offer ${reference} is no longer needed`,
      body: `You need not answer any more for trajectory ${reference}. Your regional manager can tell you why.\n\nYour trajectories:\n${link}`,
    }),
  },
  'offer-declined': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Nee op aanbod ${reference}`,
      body: `De coördinator zei nee op traject ${reference} van ${tenant}. Zoek iemand anders:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Réponse négative pour ${reference}`,
      body: `Le coordinateur a dit non au trajet ${reference} de ${tenant}. Cherchez quelqu’un d’autre :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `A no to offer ${reference}`,
      body: `The coordinator said no to trajectory ${reference} from ${tenant}. Find somebody else:\n${link}`,
    }),
  },
  'offer-expired': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Geen antwoord op aanbod ${reference}`,
      body: `De tijd om te antwoorden op traject ${reference} van ${tenant} is voorbij. Bel de coördinator, of zoek iemand anders:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Pas de réponse pour ${reference}`,
      body: `Le délai de réponse pour le trajet ${reference} de ${tenant} est passé. Appelez le coordinateur ou cherchez quelqu’un d’autre :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `No answer to offer ${reference}`,
      body: `The time to answer for trajectory ${reference} from ${tenant} has passed. Call the coordinator, or find somebody else:\n${link}`,
    }),
  },
  'offer-accepted': {
    nl: ({ reference, tenant, link, by = '' }) => ({
      subject: `Ja op aanbod ${reference}`,
      body: `${by} doet traject ${reference} van ${tenant}. Vertel het de familie. Willen ze liever iemand anders, dan zoek je opnieuw.\n\nHet traject:\n${link}`,
    }),
    fr: ({ reference, tenant, link, by = '' }) => ({
      subject: `Réponse positive pour ${reference}`,
      body: `${by} prend le trajet ${reference} de ${tenant}. Dites-le à la famille. Si elle préfère quelqu’un d’autre, cherchez de nouveau.\n\nLe trajet :\n${link}`,
    }),
    en: ({ reference, tenant, link, by = '' }) => ({
      subject: `A yes to offer ${reference}`,
      body: `${by} takes trajectory ${reference} from ${tenant}. Tell the family. If they would rather have somebody else, search again.\n\nThe trajectory:\n${link}`,
    }),
  },
  'coordinator-found': {
    nl: ({ reference, tenant, link, by = '' }) => ({
      subject: `Er is een coördinator voor aanmelding ${reference}`,
      body: `${by} is de coördinator voor aanmelding ${reference} bij ${tenant} en bereidt de conferentie voor met de familie.\n\nZo ver is het:\n${link}`,
    }),
    fr: ({ reference, tenant, link, by = '' }) => ({
      subject: `Un coordinateur pour la demande ${reference}`,
      body: `${by} est le coordinateur pour la demande ${reference} auprès de ${tenant} et prépare la conférence avec la famille.\n\nOù cela en est :\n${link}`,
    }),
    en: ({ reference, tenant, link, by = '' }) => ({
      subject: `There is a coordinator for referral ${reference}`,
      body: `${by} is the coordinator for referral ${reference} at ${tenant} and prepares the conference with the family.\n\nHow far it is:\n${link}`,
    }),
  },
  'assignment-fault': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Kijk naar de coördinator van traject ${reference}`,
      body: `De coördinator van traject ${reference} van ${tenant} voldoet niet meer: er is een band met een organisatie in het dossier, of er ontbreekt iets. Bel de coördinator en kijk wat er moet gebeuren:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Regardez le coordinateur du trajet ${reference}`,
      body: `Le coordinateur du trajet ${reference} de ${tenant} ne remplit plus les conditions : il a un lien avec une organisation du dossier, ou il manque quelque chose. Appelez-le et voyez ce qu’il faut faire :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Look at the coordinator of trajectory ${reference}`,
      body: `The coordinator of trajectory ${reference} from ${tenant} no longer qualifies: there is a tie with an organisation on the dossier, or something is missing. Call the coordinator and see what must be done:\n${link}`,
    }),
  },
  'trajectory-stopped': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Traject ${reference} stopt`,
      body: `Traject ${reference} van ${tenant} gaat niet door. De regiomanager van de Eigen Kracht Centrale kan je zeggen hoe het verder gaat.\n\nMeer:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Le trajet ${reference} s’arrête`,
      body: `Le trajet ${reference} de ${tenant} ne continue pas. Le responsable régional de l’Eigen Kracht Centrale peut vous dire la suite.\n\nPlus :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Trajectory ${reference} stops`,
      body: `Trajectory ${reference} from ${tenant} does not go on. The regional manager of Eigen Kracht Centrale can tell you what happens next.\n\nMore:\n${link}`,
    }),
  },
  'evaluation-due': {
    nl: ({ reference, link }) => ({
      subject: `Bel voor de evaluatie van traject ${reference}`,
      body: `Het is tijd om te vragen hoe het plan van traject ${reference} gaat. Spreek minstens twee mensen en leg hun elke afspraak voor. Je hebt er ongeveer twee weken voor:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `Appelez pour l’évaluation du trajet ${reference}`,
      body: `Il est temps de demander comment va le plan du trajet ${reference}. Parlez avec au moins deux personnes et demandez-leur chaque accord. Vous avez environ deux semaines :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Call for the evaluation of trajectory ${reference}`,
      body: `It is time to ask how the plan of trajectory ${reference} goes. Speak with at least two people and ask them about every agreement. You have about two weeks:\n${link}`,
    }),
  },
  'evaluation-missing': {
    nl: ({ reference, link }) => ({
      subject: `Nog te doen: de evaluatie van traject ${reference}`,
      body: `De evaluatie van traject ${reference} is nog niet ingevuld. Daardoor tellen de afspraken nog niet mee in de cijfers. Lukt het niet, of is er iets anders aan de hand? Bel dan je regiomanager.\n\nHier vul je haar in:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `À faire encore : l’évaluation du trajet ${reference}`,
      body: `L’évaluation du trajet ${reference} n’est pas encore remplie. Les accords ne comptent donc pas encore dans les chiffres. Vous n’y arrivez pas, ou il y a autre chose ? Appelez votre responsable régional.\n\nVous la remplissez ici :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Still to do: the evaluation of trajectory ${reference}`,
      body: `The evaluation of trajectory ${reference} is not filled in yet. So its agreements do not count in the figures yet. Can you not do it, or is something else the matter? Then call your regional manager.\n\nFill it in here:\n${link}`,
    }),
  },
}
