import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

export type InvitationMail = Extract<
  MailKind,
  | 'invitation'
  | 'invitation-day'
  | 'invitation-day-cancelled'
  | 'invitation-reminder'
  | 'invitation-withdrawn'
  | 'voice-reminder'
>

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

/** Neither the subject nor the words say what it is about or whom: others may see the mailbox. */
const subjects: Readonly<Record<Locale, string>> = {
  nl: 'Er staat een bericht voor je klaar',
  fr: 'Un message t’attend',
  en: 'There is a message for you',
}

const forAnother: Readonly<Record<Locale, string>> = {
  nl: 'Je krijgt dit bericht voor iemand anders, zoals je afsprak. De pagina zegt voor wie. Lees het samen.',
  fr: 'Tu reçois ce message pour quelqu’un d’autre, comme convenu. La page dit pour qui. Lisez-le ensemble.',
  en: 'You get this message for somebody else, as you agreed. The page says for whom. Read it together.',
}

const call: Readonly<Record<Locale, (name: string) => string>> = {
  nl: name => `Vragen? Bel ${name}.`,
  fr: name => `Des questions ? Appelle ${name}.`,
  en: name => `Questions? Call ${name}.`,
}

const noPressure: Readonly<Record<Locale, string>> = {
  nl: 'Jij beslist zelf. Je mag altijd van gedachten veranderen. De link is alleen voor jou: stuur hem niet door.',
  fr: 'C’est toi qui décides. Tu peux toujours changer d’avis. Le lien est pour toi seul : ne le transmets pas.',
  en: 'You decide. You may always change your mind. The link is for you alone: do not pass it on.',
}

const written =
  (locale: Locale, words: (link: string) => string, withLink = true): Write =>
  ({ link, by, isForAnother }) => ({
    subject: subjects[locale],
    body: [
      ...(isForAnother === true ? [forAnother[locale]] : []),
      words(link),
      ...(withLink ? [noPressure[locale]] : []),
      ...(by === undefined ? [] : [call[locale](by)]),
    ].join('\n\n'),
  })

/** The mails to somebody who is invited, each in three languages. What they are asked is on the page behind the link. */
export const invitationTexts: Readonly<Record<InvitationMail, Readonly<Record<Locale, Write>>>> = {
  invitation: {
    nl: written('nl', link => `Je bent uitgenodigd. Lees op deze pagina waarvoor, en laat weten of je komt:\n${link}`),
    fr: written('fr', link => `Tu es invité. Lis sur cette page à quoi, et dis si tu viens :\n${link}`),
    en: written('en', link => `You are invited. Read on this page to what, and say whether you come:\n${link}`),
  },
  'invitation-day': {
    nl: written('nl', link => `De dag, het uur of de plaats is nieuw. Kijk hier, en laat weten of je komt:\n${link}`),
    fr: written('fr', link => `Le jour, l’heure ou le lieu a changé. Regarde ici, et dis si tu viens :\n${link}`),
    en: written('en', link => `The day, the time or the place is new. Look here, and say whether you come:\n${link}`),
  },
  'invitation-day-cancelled': {
    nl: written(
      'nl',
      link => `De dag gaat niet door. Je hoeft niets te doen. Komt er een nieuwe dag, dan hoor je het:\n${link}`,
    ),
    fr: written(
      'fr',
      link => `Le jour prévu est annulé. Tu ne dois rien faire. S’il y a un nouveau jour, on te le dira :\n${link}`,
    ),
    en: written(
      'en',
      link => `The day is cancelled. You need not do anything. You will hear when there is a new day:\n${link}`,
    ),
  },
  'invitation-reminder': {
    nl: written(
      'nl',
      link => `We weten nog niet of je komt. Ja, nee of misschien: alles is goed. Antwoord hier:\n${link}`,
    ),
    fr: written(
      'fr',
      link => `Nous ne savons pas encore si tu viens. Oui, non, peut-être : tout est bon. Réponds ici :\n${link}`,
    ),
    en: written(
      'en',
      link => `We do not know yet whether you come. Yes, no or maybe: each is fine. Answer here:\n${link}`,
    ),
  },
  'voice-reminder': {
    nl: written(
      'nl',
      link =>
        `Bedankt dat je erbij was. Hoe vond je de dag? Je kunt het op deze pagina zeggen, zonder je naam erbij. Het hoeft niet:\n${link}`,
    ),
    fr: written(
      'fr',
      link =>
        `Merci d’avoir été là. Comment as-tu trouvé la journée ? Tu peux le dire sur cette page, sans ton nom. Ce n’est pas obligatoire :\n${link}`,
    ),
    en: written(
      'en',
      link =>
        `Thank you for being there. How was the day for you? You can say it on this page, without your name. You need not:\n${link}`,
    ),
  },
  'invitation-withdrawn': {
    nl: written(
      'nl',
      () =>
        'Je kreeg een uitnodiging van ons. Die geldt niet meer, en de link werkt niet meer. Je hoeft niets te doen, en je deed niets verkeerd. Bedankt dat je wilde lezen.',
      false,
    ),
    fr: written(
      'fr',
      () =>
        'Tu avais reçu une invitation de notre part. Elle n’est plus valable et le lien ne fonctionne plus. Tu ne dois rien faire, et tu n’as rien fait de mal. Merci de l’avoir lue.',
      false,
    ),
    en: written(
      'en',
      () =>
        'You had an invitation from us. It no longer stands, and the link no longer works. You need not do anything, and you did nothing wrong. Thank you for reading it.',
      false,
    ),
  },
}
