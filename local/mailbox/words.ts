import type { Locale } from '@kring/domain'

type Words = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'empty'
    | 'from'
    | 'to'
    | 'sent'
    | 'back'
    | 'newer'
    | 'older'
    | 'unknown'
    | 'play'
    | 'playLead'
    | 'bounce'
    | 'complaint'
    | 'returned',
    string
  >
>

export const words: Readonly<Record<Locale, Words>> = {
  nl: {
    title: 'Postvak',
    lead: 'Alle mails die Kring op deze computer verstuurt, komen hier. Er gaat niets naar buiten.',
    empty: 'Nog geen mails. Verstuur een aanmelding, dan komt hier een bevestiging.',
    from: 'Van',
    to: 'Aan',
    sent: 'Verstuurd',
    back: 'Terug naar het postvak',
    newer: 'Nieuwere',
    older: 'Oudere',
    unknown: 'Deze mail is er niet.',
    play: 'Als deze mail niet aankomt',
    playLead:
      'In het echt meldt de maildienst dat. Hier speel je het na: het komt bij het dossier of bij de persoon te staan.',
    bounce: 'Het adres bestaat niet',
    complaint: 'De ontvanger meldt hem als ongewenst',
    returned: 'Gemeld. Kijk in het dossier, of bij Mensen.',
  },
  fr: {
    title: 'Boîte aux lettres',
    lead: 'Tous les e-mails que Kring envoie sur cet ordinateur arrivent ici. Rien ne sort.',
    empty: 'Aucun e-mail pour le moment. Envoyez une demande, et une confirmation arrivera ici.',
    from: 'De',
    to: 'À',
    sent: 'Envoyé',
    back: 'Retour à la boîte aux lettres',
    newer: 'Plus récents',
    older: 'Plus anciens',
    unknown: 'Cet e-mail n’existe pas.',
    play: 'Si cet e-mail n’arrive pas',
    playLead:
      'En réalité, le service d’e-mail le signale. Ici, vous le simulez : le dossier ou la personne l’indique ensuite.',
    bounce: 'L’adresse n’existe pas',
    complaint: 'Le destinataire le signale comme indésirable',
    returned: 'Signalé. Regardez le dossier, ou la page Personnes.',
  },
  en: {
    title: 'Mailbox',
    lead: 'All mail that Kring sends on this computer comes here. Nothing leaves it.',
    empty: 'No mail yet. Send a referral, and a confirmation comes here.',
    from: 'From',
    to: 'To',
    sent: 'Sent',
    back: 'Back to the mailbox',
    newer: 'Newer',
    older: 'Older',
    unknown: 'This mail does not exist.',
    play: 'If this mail does not arrive',
    playLead: 'In reality the mail service reports it. Here you play it: the dossier or the person then says so.',
    bounce: 'The address does not exist',
    complaint: 'Its reader reports it as unwanted',
    returned: 'Reported. See the dossier, or People.',
  },
}
