import { formatDate, type Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

type RightsMailKind = Extract<MailKind, 'rights-soon' | 'rights-overdue'>
type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

const dayOf = ({ day }: MailFacts, locale: Locale): string => (day === undefined ? '' : formatDate(day, locale))

/** The mails about the term of a request about what is held (GDPR art. 12(3)). They name a number and never a person. */
export const rightsTexts: Readonly<Record<RightsMailKind, Readonly<Record<Locale, Write>>>> = {
  'rights-soon': {
    nl: facts => ({
      subject: `Verzoek over gegevens in ${facts.reference}: antwoord voor ${dayOf(facts, 'nl')}`,
      body: `In dossier ${facts.reference} van ${facts.tenant} vroeg iemand iets over de eigen gegevens. Het antwoord moet er zijn op ${dayOf(facts, 'nl')}. Lukt dat niet? Dan kan het één keer twee maanden langer, als je vóór die dag zegt waarom.\n\nBeantwoord het verzoek:\n${facts.link}`,
    }),
    fr: facts => ({
      subject: `Demande sur des données dans ${facts.reference} : réponse avant le ${dayOf(facts, 'fr')}`,
      body: `Dans le dossier ${facts.reference} de ${facts.tenant}, une personne a posé une demande sur ses données. La réponse doit être donnée au plus tard le ${dayOf(facts, 'fr')}. Ce n’est pas possible ? Alors le délai peut être prolongé une fois de deux mois, si vous dites pourquoi avant ce jour.\n\nRépondez à la demande :\n${facts.link}`,
    }),
    en: facts => ({
      subject: `Request about data in ${facts.reference}: answer by ${dayOf(facts, 'en')}`,
      body: `In dossier ${facts.reference} of ${facts.tenant} somebody asked about their own data. The answer is due on ${dayOf(facts, 'en')}. Is that not possible? Then it may take two months more, once, if you say why before that day.\n\nAnswer the request:\n${facts.link}`,
    }),
  },
  'rights-overdue': {
    nl: facts => ({
      subject: `Te laat: verzoek over gegevens in ${facts.reference}`,
      body: `In dossier ${facts.reference} van ${facts.tenant} wacht een verzoek over eigen gegevens. Het antwoord moest er zijn op ${dayOf(facts, 'nl')}. Antwoord vandaag, of bel de persoon en zeg wanneer.\n\nBeantwoord het verzoek:\n${facts.link}`,
    }),
    fr: facts => ({
      subject: `En retard : demande sur des données dans ${facts.reference}`,
      body: `Dans le dossier ${facts.reference} de ${facts.tenant}, une demande sur des données personnelles attend. La réponse devait être donnée le ${dayOf(facts, 'fr')}. Répondez aujourd’hui, ou appelez la personne et dites quand.\n\nRépondez à la demande :\n${facts.link}`,
    }),
    en: facts => ({
      subject: `Late: request about data in ${facts.reference}`,
      body: `In dossier ${facts.reference} of ${facts.tenant} a request about somebody’s own data waits. The answer was due on ${dayOf(facts, 'en')}. Answer today, or call the person and say when.\n\nAnswer the request:\n${facts.link}`,
    }),
  },
}
