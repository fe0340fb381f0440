import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

export type RetentionMailKind = Extract<MailKind, 'retention-warning' | 'retention-erased' | 'hold-review'>

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

/** The mails about keeping and erasing. They name a number and never a person. */
export const retentionTexts: Readonly<Record<RetentionMailKind, Readonly<Record<Locale, Write>>>> = {
  'retention-warning': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Dossier ${reference} wordt over 60 dagen gewist`,
      body: `De bewaartermijn van dossier ${reference} van ${tenant} loopt af. Over 60 dagen wordt het gewist. Loopt er nog een zaak of een klacht? Dan kan de regiomanager het wissen tegenhouden.\n\nLees waarom, en wanneer precies:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Le dossier ${reference} sera effacé dans 60 jours`,
      body: `Le délai de conservation du dossier ${reference} de ${tenant} se termine. Il sera effacé dans 60 jours. Une affaire ou une plainte est en cours ? Le responsable régional peut empêcher l’effacement.\n\nPourquoi, et quand exactement :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Dossier ${reference} will be erased in 60 days`,
      body: `The retention of dossier ${reference} of ${tenant} ends. It will be erased in 60 days. Is a case or a complaint still open? Then the regional manager can hold it.\n\nRead why, and when exactly:\n${link}`,
    }),
  },
  'retention-erased': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Dossier ${reference} is gewist`,
      body: `De bewaartermijn van dossier ${reference} van ${tenant} is voorbij. Het dossier is gewist. De aantallen in de rapporten blijven, zonder personen.\n\nHoe lang dossiers bewaard worden:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Le dossier ${reference} est effacé`,
      body: `Le délai de conservation du dossier ${reference} de ${tenant} est terminé. Le dossier est effacé. Les nombres dans les rapports restent, sans personnes.\n\nCombien de temps les dossiers sont conservés :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Dossier ${reference} was erased`,
      body: `The retention of dossier ${reference} of ${tenant} is over. The dossier was erased. The counts in the reports stay, without persons.\n\nHow long dossiers are kept:\n${link}`,
    }),
  },
  'hold-review': {
    nl: ({ reference, tenant, link }) => ({
      subject: `Mag dossier ${reference} nog steeds niet gewist worden?`,
      body: `Bij dossier ${reference} van ${tenant} staat dat het niet gewist mag worden. Kijk vandaag of dat nog nodig is. Het verbod stopt niet vanzelf.\n\nKijk het na:\n${link}`,
    }),
    fr: ({ reference, tenant, link }) => ({
      subject: `Le dossier ${reference} ne peut-il toujours pas être effacé ?`,
      body: `Le dossier ${reference} de ${tenant} ne peut pas être effacé. Vérifiez aujourd’hui si c’est encore nécessaire. L’interdiction ne s’arrête pas d’elle-même.\n\nVérifiez :\n${link}`,
    }),
    en: ({ reference, tenant, link }) => ({
      subject: `Must dossier ${reference} still not be erased?`,
      body: `Dossier ${reference} of ${tenant} is held: it must not be erased. See today whether that is still needed. A hold does not end by itself.\n\nLook at it:\n${link}`,
    }),
  },
}
