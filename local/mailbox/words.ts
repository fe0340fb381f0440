import type { Locale } from '@kring/domain'

type Words = Readonly<
  Record<'title' | 'lead' | 'empty' | 'from' | 'to' | 'sent' | 'back' | 'newer' | 'older' | 'unknown', string>
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
  },
}
