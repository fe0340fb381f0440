import type { Condition } from '../../definition/definition.ts'
import { languages } from '../lists/index.ts'
import { option, type QuestionDraft, t, when } from '../texts.ts'

/** The name of the person who filled it in, when that is not the main person. */
export function contactName(visibleIf: Condition): QuestionDraft {
  return {
    type: 'text',
    key: 'contactName',
    label: t('Hoe heet jij?', 'Comment vous appelez-vous ?', 'What is your name?'),
    required: true,
    marks: ['personal'],
    meaning: 'contact',
    maxLength: 120,
    visibleIf,
  }
}

export const contactBy: QuestionDraft = {
  type: 'choice',
  key: 'contactBy',
  label: t('Hoe bereiken we je het best?', 'Comment vous joindre le plus facilement ?', 'How can we best reach you?'),
  required: true,
  meaning: 'contact',
  options: [
    option('phone', 'Bel mij', 'Appelez-moi', 'Call me'),
    option('message', 'Stuur mij een bericht', 'Envoyez-moi un message', 'Send me a text message'),
    option('email', 'Mail mij', 'Écrivez-moi un e-mail', 'E-mail me'),
  ],
}

const byPhone: Condition = { any: [when('contactBy', 'phone'), when('contactBy', 'message')] }

export const phone: QuestionDraft = {
  type: 'phone',
  key: 'phone',
  label: t('Je telefoonnummer', 'Votre numéro de téléphone', 'Your phone number'),
  required: true,
  marks: ['personal'],
  meaning: 'contact',
  visibleIf: byPhone,
}

export const email: QuestionDraft = {
  type: 'email',
  key: 'email',
  label: t('Je e-mailadres', 'Votre adresse e-mail', 'Your e-mail address'),
  required: true,
  marks: ['personal'],
  meaning: 'contact',
  visibleIf: when('contactBy', 'email'),
}

/** Whoever is called can still follow the request by a link, which a mail brings. */
export const emailForLink: QuestionDraft = {
  type: 'email',
  key: 'emailForLink',
  label: t(
    'Wil je ook een mail met je link?',
    'Voulez-vous aussi un e-mail avec votre lien ?',
    'Would you like an e-mail with your link, too?',
  ),
  help: t(
    'Met die link kun je zien hoe het met je aanmelding staat. Vul je e-mailadres alleen in als niemand anders je mail leest.',
    'Avec ce lien, vous voyez où en est votre demande. N’indiquez votre adresse que si personne d’autre ne lit vos e-mails.',
    'With that link you can see how your request is doing. Give your address only if nobody else reads your e-mail.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'contact',
  visibleIf: byPhone,
}

export const contactWhen: QuestionDraft = {
  type: 'text',
  key: 'contactWhen',
  label: t(
    'Wanneer kunnen we je het best bellen?',
    'Quel est le meilleur moment pour vous appeler ?',
    'When is a good time to call?',
  ),
  help: t(
    'Bijvoorbeeld: op woensdag na 14 uur.',
    'Par exemple : le mercredi après 14 heures.',
    'For example: on Wednesdays after 2 pm.',
  ),
  required: false,
  meaning: 'contact',
  visibleIf: byPhone,
}

export const safeToCall: QuestionDraft = {
  type: 'choice',
  key: 'safeToCall',
  label: t(
    'Is het veilig als wij contact opnemen?',
    'Pouvons-nous vous contacter sans danger ?',
    'Is it safe if we contact you?',
  ),
  help: t(
    'Misschien leest of luistert er iemand mee. Dan letten we op.',
    'Quelqu’un lit ou écoute peut-être. Nous ferons alors attention.',
    'Perhaps someone reads along or listens in. We will then be careful.',
  ),
  required: true,
  marks: ['special'],
  meaning: 'contact',
  options: [
    option('yes', 'Ja', 'Oui', 'Yes'),
    option(
      'own-name-only',
      'Ja, maar zeg alleen tegen mij waarover het gaat',
      'Oui, mais ne dites qu’à moi de quoi il s’agit',
      'Yes, but tell only me what it is about',
    ),
    option(
      'agreed-times',
      'Alleen op het moment dat ik noem',
      'Seulement au moment que j’indique',
      'Only at the time I give',
    ),
    option(
      'no-voicemail',
      'Ja, maar laat geen bericht achter',
      'Oui, mais ne laissez pas de message',
      'Yes, but leave no message',
    ),
  ],
}

/** "Only at the time I give" is nothing without that time, whichever way contact goes. */
export const agreedTimes: QuestionDraft = {
  type: 'text',
  key: 'agreedTimes',
  label: t(
    'Op welk moment mogen we contact opnemen?',
    'À quel moment pouvons-nous vous contacter ?',
    'At what time may we contact you?',
  ),
  help: t(
    'Bijvoorbeeld: alleen op dinsdag tussen 10 en 12 uur. Op een ander moment doen we het niet.',
    'Par exemple : seulement le mardi entre 10 et 12 heures. À un autre moment, nous ne le faisons pas.',
    'For example: only on Tuesdays between 10 and 12. At any other time we will not.',
  ),
  required: true,
  marks: ['special'],
  meaning: 'contact',
  visibleIf: when('safeToCall', 'agreed-times'),
}

export const language: QuestionDraft = {
  type: 'choice',
  key: 'language',
  label: t(
    'In welke taal praat je het liefst?',
    'Dans quelle langue préférez-vous parler ?',
    'In which language do you prefer to talk?',
  ),
  required: false,
  options: languages,
}

export const languageOther: QuestionDraft = {
  type: 'text',
  key: 'languageOther',
  label: t('Welke taal?', 'Quelle langue ?', 'Which language?'),
  required: false,
  maxLength: 60,
  visibleIf: when('language', 'other'),
}

export const interpreter: QuestionDraft = {
  type: 'yes-no',
  key: 'interpreter',
  label: t('Heb je een tolk nodig?', 'Avez-vous besoin d’un interprète ?', 'Do you need an interpreter?'),
  required: false,
}
