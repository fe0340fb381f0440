import type { Localized } from '../../../language/locale.ts'
import { payers, provinces } from '../lists/index.ts'
import { type QuestionDraft, t, when } from '../texts.ts'

export const payer: QuestionDraft = {
  type: 'choice',
  key: 'payer',
  label: t('Wie betaalt de conferentie?', 'Qui paie la conférence ?', 'Who pays for the conference?'),
  help: t(
    'Voor de mensen zelf kost het niets. Weet je het niet? De regiomanager zoekt het met je uit.',
    'Pour les personnes elles-mêmes, c’est gratuit. Vous ne savez pas ? Le responsable régional cherche avec vous.',
    'It is free for the people themselves. Not sure? The regional manager will find out with you.',
  ),
  required: true,
  meaning: 'payer',
  options: payers,
}

/** "Financiering is vaak geregeld via de provincie" (seed 003). */
export const payerProvince: QuestionDraft = {
  type: 'choice',
  key: 'payerProvince',
  label: t('Welke provincie?', 'Quelle province ?', 'Which province?'),
  required: false,
  meaning: 'payer',
  visibleIf: when('payer', 'province'),
  options: provinces,
}

export const payerDetails: QuestionDraft = {
  type: 'text',
  key: 'payerDetails',
  label: t(
    'Welke subsidie, dienst of persoon?',
    'Quel subside, service ou personne ?',
    'Which grant, service or person?',
  ),
  required: false,
  meaning: 'payer',
  visibleIf: {
    any: [
      when('payer', 'grant'),
      when('payer', 'other'),
      when('payer', 'own-organisation'),
      when('payer', 'municipality'),
    ],
  },
}

export const wishes: QuestionDraft = {
  type: 'long-text',
  key: 'wishes',
  label: t(
    'Waar moet de coördinator rekening mee houden?',
    'De quoi le coordinateur doit-il tenir compte ?',
    'What should the coordinator take into account?',
  ),
  help: t(
    'Bijvoorbeeld tijd, plaats, eten, geloof, gewoontes of iemand die slecht hoort.',
    'Par exemple le moment, le lieu, les repas, la religion, les habitudes ou quelqu’un qui entend mal.',
    'For example time, place, food, religion, customs or someone who is hard of hearing.',
  ),
  required: false,
  marks: ['special'],
  maxLength: 2000,
}

const referrerRole: QuestionDraft = {
  type: 'text',
  key: 'referrerRole',
  label: t('Wat is jouw rol?', 'Quel est votre rôle ?', 'What is your role?'),
  required: true,
  marks: ['personal'],
  meaning: 'contact',
  maxLength: 120,
}

const referrerPhone: QuestionDraft = {
  type: 'phone',
  key: 'referrerPhone',
  label: t(
    'Op welk nummer kan de regiomanager je bellen?',
    'À quel numéro le responsable régional peut-il vous appeler ?',
    'On which number can the regional manager call you?',
  ),
  required: true,
  marks: ['personal'],
  meaning: 'contact',
}

const referrerWhen: QuestionDraft = {
  type: 'text',
  key: 'referrerWhen',
  label: t(
    'Wanneer kunnen we je het best bellen?',
    'Quel est le meilleur moment pour vous appeler ?',
    'When is a good time to call?',
  ),
  required: false,
  meaning: 'contact',
}

/** The referrer, and how the regional manager reaches them for the conversation (guard G3). */
export const referrer = (roles: Localized): readonly QuestionDraft[] => [
  { ...referrerRole, help: roles },
  referrerPhone,
  referrerWhen,
]
