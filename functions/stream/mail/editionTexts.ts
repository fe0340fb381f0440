import { formatDate, type Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

const dayOf = (day: string | undefined, locale: Locale): string => (day === undefined ? '' : formatDate(day, locale))

/** The mail about a report that was published: that it is there, and no figure of it. */
export const editionTexts: Readonly<Record<'edition-published', Readonly<Record<Locale, Write>>>> = {
  'edition-published': {
    nl: ({ day, link }) => ({
      subject: `Je nieuwe rapport staat klaar: stand van ${dayOf(day, 'nl')}`,
      body: `Er is een nieuw rapport over wat je subsidie doet, met de stand van ${dayOf(day, 'nl')}. Het verandert niet meer.\n\nLees het hier:\n${link}`,
    }),
    fr: ({ day, link }) => ({
      subject: `Votre nouveau rapport est prêt : situation du ${dayOf(day, 'fr')}`,
      body: `Il y a un nouveau rapport sur ce que fait votre subside, avec la situation du ${dayOf(day, 'fr')}. Il ne change plus.\n\nLisez-le ici :\n${link}`,
    }),
    en: ({ day, link }) => ({
      subject: `Your new report is ready: as known on ${dayOf(day, 'en')}`,
      body: `There is a new report on what your grant does, as known on ${dayOf(day, 'en')}. It does not change any more.\n\nRead it here:\n${link}`,
    }),
  },
}
