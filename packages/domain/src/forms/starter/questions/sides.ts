import { option, type QuestionDraft, t, when } from '../texts.ts'

const restorative = when('variant', 'restorative')

const willingOptions = [
  option('yes', 'Ja', 'Oui', 'Yes'),
  option('thinking', 'Zij denken nog na', 'Ils réfléchissent encore', 'They are still thinking'),
  option('not-asked', 'Dat is nog niet gevraagd', 'On ne l’a pas encore demandé', 'Not asked yet'),
  option('no', 'Nee', 'Non', 'No'),
]

/** The two sides of a restorative conference, in separate questions: neither may see the other's. */
export const didHarm: QuestionDraft = {
  type: 'person-list',
  key: 'didHarm',
  label: t('Wie deed anderen iets aan?', 'Qui a causé le tort ?', 'Who did harm?'),
  required: true,
  marks: ['personal', 'special'],
  dimension: 'ageGroup',
  meaning: 'did-harm',
  visibleIf: restorative,
  fields: ['birthDate', 'phone', 'email', 'language', 'interpreter', 'note'],
  itemName: t('persoon', 'personne', 'person'),
  max: 20,
}

export const harmed: QuestionDraft = {
  type: 'person-list',
  key: 'harmed',
  label: t('Wie heeft er schade of leed van?', 'Qui en a subi les conséquences ?', 'Who was harmed?'),
  help: t(
    'Vul alleen in wat je mag weten en delen. Een naam is genoeg, een voornaam ook.',
    'Indiquez seulement ce que vous pouvez savoir et partager. Un nom suffit, un prénom aussi.',
    'Only fill in what you may know and share. A name is enough, a first name too.',
  ),
  required: true,
  marks: ['personal', 'special'],
  meaning: 'harmed',
  visibleIf: restorative,
  fields: ['birthDate', 'phone', 'email', 'language', 'interpreter', 'note'],
  itemName: t('persoon', 'personne', 'person'),
  max: 20,
}

const besideFields: Extract<QuestionDraft, { type: 'person-list' }>['fields'] = [
  'relation',
  'birthDate',
  'phone',
  'language',
  'interpreter',
  'note',
]

export const peopleDidHarm: QuestionDraft = {
  type: 'person-list',
  key: 'peopleDidHarm',
  label: t(
    'Familie en vrienden van wie iets deed',
    'Proches de la personne qui a causé le tort',
    'Family and friends of who did harm',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'people-did-harm',
  visibleIf: restorative,
  fields: besideFields,
  itemName: t('persoon', 'personne', 'person'),
}

export const peopleHarmed: QuestionDraft = {
  type: 'person-list',
  key: 'peopleHarmed',
  label: t(
    'Familie en vrienden van wie schade of leed heeft',
    'Proches de la personne qui a subi le tort',
    'Family and friends of who was harmed',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'people-harmed',
  visibleIf: restorative,
  fields: besideFields,
  itemName: t('persoon', 'personne', 'person'),
}

export const happenedOn: QuestionDraft = {
  type: 'date',
  key: 'happenedOn',
  label: t('Wanneer is het gebeurd?', 'Quand cela s’est-il passé ?', 'When did it happen?'),
  required: false,
  marks: ['special'],
  when: 'past',
  visibleIf: restorative,
}

export const materialHarm: QuestionDraft = {
  type: 'long-text',
  key: 'materialHarm',
  label: t(
    'Wat is er kapot, weg of betaald?',
    'Qu’est-ce qui a été cassé, perdu ou payé ?',
    'What was broken, lost or paid for?',
  ),
  help: t(
    'De materiële schade, met een bedrag als je dat weet.',
    'Le dommage matériel, avec un montant si vous le connaissez.',
    'The material harm, with an amount if you know it.',
  ),
  required: false,
  marks: ['special'],
  meaning: 'material-harm',
  visibleIf: restorative,
  maxLength: 2000,
}

export const immaterialHarm: QuestionDraft = {
  type: 'long-text',
  key: 'immaterialHarm',
  label: t(
    'Wat heeft het met mensen gedaan?',
    'Quel effet cela a-t-il eu sur les personnes ?',
    'What did it do to people?',
  ),
  help: t(
    'De immateriële schade: angst, verdriet, slapeloze nachten, verloren vertrouwen.',
    'Le dommage moral : peur, tristesse, nuits blanches, confiance perdue.',
    'The immaterial harm: fear, grief, sleepless nights, lost trust.',
  ),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'immaterial-harm',
  visibleIf: restorative,
  maxLength: 2000,
}

export const willingDidHarm: QuestionDraft = {
  type: 'choice',
  key: 'willingDidHarm',
  label: t(
    'Wil wie iets deed zelf meedoen?',
    'La personne qui a causé le tort veut-elle participer ?',
    'Does the person who did harm want to take part?',
  ),
  required: true,
  marks: ['special'],
  meaning: 'discussed',
  visibleIf: restorative,
  options: willingOptions,
}

export const willingHarmed: QuestionDraft = {
  type: 'choice',
  key: 'willingHarmed',
  label: t(
    'Wil wie schade of leed heeft zelf meedoen?',
    'La personne qui a subi le tort veut-elle participer ?',
    'Does the person who was harmed want to take part?',
  ),
  help: t(
    'Vraag het apart. De ene kant hoort niet wat de andere kant antwoordt.',
    'Demandez-le séparément. Un côté n’apprend pas ce que l’autre répond.',
    'Ask separately. One side is not told what the other side answers.',
  ),
  required: true,
  marks: ['special'],
  meaning: 'discussed',
  visibleIf: restorative,
  options: willingOptions,
}
