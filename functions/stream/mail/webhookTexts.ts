import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

type Kind = Extract<MailKind, 'webhook-suspended' | 'webhook-gone'>

/** The mails about a partner's system that could not be told of anything for three days, or that said that it is gone. */
export const webhookTexts: Readonly<Record<Kind, Readonly<Record<Locale, Write>>>> = {
  'webhook-gone': {
    nl: ({ tenant, link }) => ({
      subject: 'Een systeem krijgt geen berichten meer van Kring',
      body: `Een systeem van ${tenant} antwoordde dat het adres waarop het berichten van Kring krijgt, niet meer bestaat. Kring stuurt er nu niets meer naartoe. Er gaat niets verloren: wat er gebeurt, wacht.\n\nHeeft het systeem een ander adres? Vul dat in en zet de berichten weer aan. Is het systeem er niet meer? Verwijder het dan:\n${link}`,
    }),
    fr: ({ tenant, link }) => ({
      subject: 'Un système ne reçoit plus de messages de Kring',
      body: `Un système de ${tenant} a répondu que l’adresse à laquelle il reçoit les messages de Kring n’existe plus. Kring ne lui envoie plus rien. Rien n’est perdu : ce qui se passe attend.\n\nLe système a une autre adresse ? Indiquez-la et relancez les messages. Le système n’existe plus ? Supprimez-le :\n${link}`,
    }),
    en: ({ tenant, link }) => ({
      subject: 'A system gets no messages from Kring any more',
      body: `A system of ${tenant} answered that the address at which it gets messages from Kring does not exist any more. Kring sends nothing to it now. Nothing is lost: what happens, waits.\n\nHas the system another address? Fill it in and turn the messages on again. Is the system no longer there? Then remove it:\n${link}`,
    }),
  },
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
