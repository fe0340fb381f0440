import type { ChoiceOption } from '../../definition/definition.ts'
import { relations } from '../lists/index.ts'
import { option, type QuestionDraft, t, when } from '../texts.ts'

export function variantQuestion(options: readonly ChoiceOption[]): QuestionDraft {
  return {
    type: 'choice',
    key: 'variant',
    label: t('Wat past bij jou?', 'Qu’est-ce qui vous convient ?', 'What fits you?'),
    help: t(
      'Weet je het niet zeker? Kies wat het dichtst bij komt. We bekijken het samen.',
      'Vous hésitez ? Choisissez ce qui s’en rapproche le plus. Nous en parlons ensemble.',
      'Not sure? Choose what comes closest. We will look at it together.',
    ),
    required: true,
    options: [...options],
  }
}

export const variantOptions = {
  family: option(
    'family',
    'Ik wil een plan maken met familie en vrienden',
    'Je veux faire un plan avec ma famille et mes amis',
    'I want to make a plan with family and friends',
  ),
  restorative: option(
    'restorative',
    'Er is iets gebeurd tussen mensen. Dat moet weer goed komen',
    'Il s’est passé quelque chose entre des personnes. Il faut réparer',
    'Something happened between people. It has to be put right',
  ),
  neighbourhood: option(
    'neighbourhood',
    'Het gaat om onze straat, ons gebouw of onze groep',
    'Il s’agit de notre rue, notre immeuble ou notre groupe',
    'It is about our street, our building or our group',
  ),
  'learning-circle': option(
    'learning-circle',
    'Het gaat over school en leren',
    'Il s’agit de l’école et d’apprendre',
    'It is about school and learning',
  ),
} as const

export const forWhom: QuestionDraft = {
  type: 'choice',
  key: 'forWhom',
  label: t('Voor wie vul je dit in?', 'Pour qui remplissez-vous ceci ?', 'Who are you filling this in for?'),
  required: true,
  options: [
    option('myself', 'Voor mezelf', 'Pour moi-même', 'For myself'),
    option('my-family', 'Voor mijn gezin of familie', 'Pour ma famille', 'For my family'),
    option(
      'someone-else',
      'Voor iemand om wie ik geef',
      'Pour quelqu’un qui compte pour moi',
      'For someone I care about',
    ),
  ],
}

/** Who speaks for somebody else says whether that person knows: nobody is called who was not told. */
export const personKnows: QuestionDraft = {
  type: 'choice',
  key: 'personKnows',
  label: t(
    'Weet de persoon om wie het gaat dat je dit vraagt?',
    'La personne concernée sait-elle que vous le demandez ?',
    'Does the person it is about know that you are asking?',
  ),
  help: t(
    'Het hoeft nog niet. Dan bellen we eerst alleen jou.',
    'Ce n’est pas encore nécessaire. Nous n’appelons alors d’abord que vous.',
    'They do not have to yet. We will then first call only you.',
  ),
  required: true,
  visibleIf: { any: [when('forWhom', 'my-family'), when('forWhom', 'someone-else')] },
  options: [
    option('yes', 'Ja', 'Oui', 'Yes'),
    option('unsure', 'Dat weet ik niet', 'Je ne sais pas', 'I do not know'),
    option('not-yet', 'Nog niet', 'Pas encore', 'Not yet'),
  ],
}

export const mainPerson: QuestionDraft = {
  type: 'person',
  key: 'mainPerson',
  label: t('Om wie gaat het?', 'De qui s’agit-il ?', 'Who is it about?'),
  help: t(
    'Gaat het over jezelf? Vul dan je eigen naam in. Hoe oud iemand is, maakt niet uit.',
    'S’agit-il de vous ? Indiquez alors votre propre nom. L’âge n’a pas d’importance.',
    'Is it about you? Then fill in your own name. It does not matter how old someone is.',
  ),
  required: true,
  marks: ['personal'],
  dimension: 'ageGroup',
  meaning: 'main-person',
  fields: ['birthDate'],
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
    'Bijvoorbeeld je kinderen, je broer of je partner.',
    'Par exemple vos enfants, votre frère ou votre partenaire.',
    'For example your children, your brother or your partner.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'main-person',
  fields: ['relation', 'birthDate'],
  itemName: t('persoon', 'personne', 'person'),
  max: 12,
}

export const contactRelation: QuestionDraft = {
  type: 'choice',
  key: 'contactRelation',
  label: t('Wie ben jij voor deze persoon?', 'Qui êtes-vous pour cette personne ?', 'Who are you to this person?'),
  required: false,
  marks: ['personal'],
  meaning: 'contact',
  visibleIf: { any: [when('forWhom', 'my-family'), when('forWhom', 'someone-else')] },
  options: relations,
}
