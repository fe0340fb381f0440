import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

export type ReleaseMail = Extract<MailKind, 'released-plan' | 'release-revoked'>
type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

const call: Readonly<Record<Locale, (name: string) => string>> = {
  nl: name => `Vragen? Bel ${name}.`,
  fr: name => `Des questions ? Appelle ${name}.`,
  en: name => `Questions? Call ${name}.`,
}
const subjects: Readonly<Record<Locale, string>> = {
  nl: 'Er staat een bericht voor je klaar',
  fr: 'Un message t’attend',
  en: 'There is a message for you',
}

const written =
  (locale: Locale, words: (link: string) => string): Write =>
  ({ link, by }) => ({
    subject: subjects[locale],
    body: [words(link), ...(by === undefined ? [] : [call[locale](by)])].join('\n\n'),
  })

/** The mails to somebody outside the circle. Of which family, and what, is behind the link: others may see the mailbox. */
export const releaseTexts: Readonly<Record<ReleaseMail, Readonly<Record<Locale, Write>>>> = {
  'released-plan': {
    nl: written(
      'nl',
      link =>
        `Een familie deelt iets met je. Je leest het op deze pagina:\n${link}\n\nDe link is alleen voor jou: stuur hem niet door. De familie kan dit altijd weer intrekken.`,
    ),
    fr: written(
      'fr',
      link =>
        `Une famille partage quelque chose avec toi. Tu le lis sur cette page :\n${link}\n\nLe lien est pour toi seul : ne le transmets pas. La famille peut toujours le retirer.`,
    ),
    en: written(
      'en',
      link =>
        `A family shares something with you. You read it on this page:\n${link}\n\nThe link is for you alone: do not pass it on. The family may always take it back.`,
    ),
  },
  'release-revoked': {
    nl: written(
      'nl',
      () =>
        'Een familie deelde iets met je. Zij trok dat in, en de link toont niets meer. Waarom, dat hoeft niemand te zeggen. Je deed niets verkeerd. Bewaar je nog iets op papier? Dan vraagt de familie om dat weg te doen.',
    ),
    fr: written(
      'fr',
      () =>
        'Une famille avait partagé quelque chose avec toi. Elle l’a retiré, et le lien ne montre plus rien. Personne ne doit dire pourquoi. Tu n’as rien fait de mal. Tu gardes encore quelque chose sur papier ? La famille te demande de le détruire.',
    ),
    en: written(
      'en',
      () =>
        'A family shared something with you. They took it back, and the link shows nothing any more. Nobody has to say why. You did nothing wrong. Do you still keep something on paper? The family asks you to destroy it.',
    ),
  },
}
