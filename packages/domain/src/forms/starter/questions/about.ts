import type { VariantId } from '../../../variants/variants.ts'
import { variants } from '../../../variants/variants.ts'
import { languages, municipalities } from '../lists/index.ts'
import { type QuestionDraft, t, when } from '../texts.ts'

/** The question that a form with several variants must have. */
export function variantQuestion(ids: readonly VariantId[]): QuestionDraft {
  return {
    type: 'choice',
    key: 'variant',
    label: t(
      'Welke conferentie past het best?',
      'Quelle conférence convient le mieux ?',
      'Which conference fits best?',
    ),
    help: t(
      'Kies wat er nu het dichtst bij ligt. De regiomanager bekijkt het samen met jou.',
      'Choisissez ce qui s’en rapproche le plus. Le responsable régional en parle avec vous.',
      'Choose what comes closest. The regional manager will look at it with you.',
    ),
    required: true,
    options: ids.map(id => ({ value: id, label: variants[id].name, hint: variants[id].description })),
  }
}

export const mainPerson: QuestionDraft = {
  type: 'person',
  key: 'mainPerson',
  label: t('De persoon om wie het gaat', 'La personne concernée', 'The person it is about'),
  help: t(
    'Het maakt niet uit hoe oud iemand is. Weet je de geboortedatum niet? Laat die dan leeg.',
    'L’âge n’a pas d’importance. Vous ne connaissez pas la date de naissance ? Laissez-la vide.',
    'It does not matter how old someone is. Leave the date of birth empty if you do not know it.',
  ),
  required: true,
  marks: ['personal'],
  dimension: 'ageGroup',
  meaning: 'main-person',
  fields: ['birthDate', 'phone', 'email', 'address', 'note'],
}

export const otherMainPersons: QuestionDraft = {
  type: 'person-list',
  key: 'otherMainPersons',
  label: t(
    'Gaat het ook over iemand anders?',
    'S’agit-il aussi de quelqu’un d’autre ?',
    'Is it about someone else as well?',
  ),
  help: t(
    'Bijvoorbeeld een broer of zus, of een ouder. Dan staan zij samen in het midden.',
    'Par exemple un frère, une sœur ou un parent. Ils sont alors ensemble au centre.',
    'For example a brother, a sister or a parent. They are then in the middle together.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'main-person',
  fields: ['relation', 'birthDate', 'phone', 'note'],
  itemName: t('persoon', 'personne', 'person'),
  max: 12,
}

export const livesWith: QuestionDraft = {
  type: 'text',
  key: 'livesWith',
  label: t(
    'Waar woont deze persoon nu, en bij wie?',
    'Où cette personne habite-t-elle maintenant, et avec qui ?',
    'Where does this person live now, and with whom?',
  ),
  required: false,
  marks: ['personal'],
  maxLength: 300,
}

export const municipality: QuestionDraft = {
  type: 'choice',
  key: 'municipality',
  label: t('Woonplaats', 'Commune', 'Municipality'),
  required: true,
  dimension: 'municipality',
  options: municipalities,
}

export const municipalityOther: QuestionDraft = {
  type: 'text',
  key: 'municipalityOther',
  label: t('Welke gemeente?', 'Quelle commune ?', 'Which municipality?'),
  required: true,
  maxLength: 100,
  visibleIf: when('municipality', 'other'),
}

export const language: QuestionDraft = {
  type: 'choice',
  key: 'language',
  label: t(
    'In welke taal praten zij het liefst?',
    'Dans quelle langue préfèrent-ils parler ?',
    'In which language do they prefer to talk?',
  ),
  required: false,
  options: languages,
}

export const languageOther: QuestionDraft = {
  type: 'text',
  key: 'languageOther',
  label: t('Welke taal?', 'Quelle langue ?', 'Which language?'),
  required: true,
  maxLength: 60,
  visibleIf: when('language', 'other'),
}

export const interpreter: QuestionDraft = {
  type: 'yes-no',
  key: 'interpreter',
  label: t('Is er een tolk nodig?', 'Faut-il un interprète ?', 'Is an interpreter needed?'),
  required: false,
}

export const interpreterDetails: QuestionDraft = {
  type: 'text',
  key: 'interpreterDetails',
  label: t('Voor wie, en in welke taal?', 'Pour qui, et dans quelle langue ?', 'For whom, and in which language?'),
  required: false,
  marks: ['personal'],
  visibleIf: when('interpreter', true),
}

/** Where someone lives and which languages are spoken there, the same on every form. */
export const whereAndLanguage: readonly QuestionDraft[] = [
  municipality,
  municipalityOther,
  language,
  languageOther,
  interpreter,
  interpreterDetails,
]
