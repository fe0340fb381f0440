import { option, type QuestionDraft, t, when } from '../texts.ts'

type PersonFields = Extract<QuestionDraft, { type: 'person-list' }>['fields']

const restorative = when('variant', 'restorative')

const personFields: PersonFields = [
  'birthDate',
  'phone',
  'email',
  'address',
  'addressPrivate',
  'language',
  'interpreter',
  'note',
]

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
  fields: personFields,
  itemName: t('persoon', 'personne', 'person'),
  max: 20,
}

export const harmed: QuestionDraft = {
  type: 'person-list',
  key: 'harmed',
  label: t('Wie heeft er schade of leed van?', 'Qui en a subi les conséquences ?', 'Who was harmed?'),
  help: t(
    'Een voornaam is genoeg. De kant die iets deed, leest dit nooit: elke kant heeft een eigen gesprek, een eigen blad en eigen brieven. Vul je een adres in? Kies dan ‘ja’ bij ‘niet delen’ als niemand het mag weten.',
    'Un prénom suffit. Le côté qui a causé le tort ne lit jamais ceci : chaque côté a son propre entretien, sa propre feuille et ses propres lettres. Vous donnez une adresse ? Choisissez « oui » à « ne pas partager » si personne ne peut la connaître.',
    'A first name is enough. The side that did harm never reads this: each side has a conversation, a sheet and letters of its own. Do you give an address? Then choose ‘yes’ at ‘do not share’ if nobody may know it.',
  ),
  required: true,
  marks: ['personal', 'special'],
  meaning: 'harmed',
  visibleIf: restorative,
  fields: personFields,
  itemName: t('persoon', 'personne', 'person'),
  max: 20,
}

const besideFields: PersonFields = ['relation', 'birthDate', 'phone', 'language', 'interpreter', 'note']

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
  help: t(
    'Ook dit leest de andere kant nooit.',
    'L’autre côté ne lit jamais cela non plus.',
    'The other side never reads this either.',
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
    'De materiële schade, met een bedrag als je dat weet. Dit blijft bij deze kant.',
    'Le dommage matériel, avec un montant si vous le connaissez. Cela reste de ce côté.',
    'The material harm, with an amount if you know it. This stays with this side.',
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
    'De immateriële schade: angst, verdriet, slapeloze nachten, verloren vertrouwen. Dit blijft bij deze kant.',
    'Le dommage moral : peur, tristesse, nuits blanches, confiance perdue. Cela reste de ce côté.',
    'The immaterial harm: fear, grief, sleepless nights, lost trust. This stays with this side.',
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
