import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

/** The mail about a partner's system that could not be told of anything for three days. */
export const webhookTexts: Readonly<Record<Extract<MailKind, 'webhook-suspended'>, Readonly<Record<Locale, Write>>>> = {
  'webhook-suspended': {
    nl: ({ tenant, link }) => ({
      subject: 'Een systeem krijgt geen berichten meer van Kring',
      body: `Een systeem van ${tenant} nam drie dagen lang een bericht van Kring niet aan. Kring stuurt er nu niets meer naartoe. Er gaat niets verloren: wat er gebeurt, wacht.\n\nKijk wat er misging. Werkt het systeem weer? Zet de berichten dan weer aan:\n${link}`,
    }),
    fr: ({ tenant, link }) => ({
      subject: 'Un système ne reçoit plus de messages de Kring',
      body: `Un système de ${tenant} n’a pas accepté un message de Kring pendant trois jours. Kring ne lui envoie plus rien. Rien n’est perdu : ce qui se passe attend.\n\nVoyez ce qui n’a pas marché. Le système fonctionne à nouveau ? Relancez les messages :\n${link}`,
    }),
    en: ({ tenant, link }) => ({
      subject: 'A system gets no messages from Kring any more',
      body: `A system of ${tenant} did not take a message from Kring for three days. Kring sends nothing to it now. Nothing is lost: what happens, waits.\n\nSee what went wrong. Does the system work again? Then turn the messages on again:\n${link}`,
    }),
  },
}
