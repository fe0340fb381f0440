import { option, type QuestionDraft, t } from '../texts.ts'

export const schoolName: QuestionDraft = {
  type: 'text',
  key: 'schoolName',
  label: t('School', 'École', 'School'),
  required: true,
  marks: ['personal'],
  meaning: 'school',
  maxLength: 120,
}

export const schoolYear: QuestionDraft = {
  type: 'text',
  key: 'schoolYear',
  label: t('Klas of leerjaar', 'Classe ou année', 'Class or year'),
  required: false,
  marks: ['personal'],
  meaning: 'school-year',
  maxLength: 60,
}

/** Who may decide for a pupil who is a minor, and whom the regional manager calls. */
export const parents: QuestionDraft = {
  type: 'person-list',
  key: 'parents',
  label: t(
    'De ouders of wie voor de leerling zorgt',
    'Les parents ou la personne qui s’occupe de l’élève',
    'The parents, or who takes care of the pupil',
  ),
  help: t(
    'De regiomanager belt hen. Vul een telefoonnummer in, of een e-mailadres als bellen niet gaat. Is de leerling meerderjarig? Dan mag dit leeg blijven.',
    'Le responsable régional les appelle. Indiquez un numéro de téléphone, ou une adresse e-mail si l’appel n’est pas possible. L’élève est majeur ? Vous pouvez laisser vide.',
    'The regional manager calls them. Give a phone number, or an e-mail address if calling is not possible. Is the pupil an adult? Then this may stay empty.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'people',
  fields: ['relation', 'phone', 'email', 'address', 'addressPrivate', 'language', 'interpreter', 'note'],
  itemName: t('ouder', 'parent', 'parent'),
  max: 6,
}

/** In a learning circle the teacher is in the circle, so not among the professionals. */
export const teacher: QuestionDraft = {
  type: 'person',
  key: 'teacher',
  label: t('De leerkracht', 'L’enseignant', 'The teacher'),
  help: t(
    'De leerkracht die deze leerling het best kent. In een leercirkel denkt die mee in de kring.',
    'L’enseignant qui connaît le mieux cet élève. Dans un cercle d’apprentissage, il fait partie du cercle.',
    'The teacher who knows this pupil best. In a learning circle the teacher is part of the circle.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'teacher',
  fields: ['relation', 'phone', 'email', 'note'],
}

export const attendance: QuestionDraft = {
  type: 'choice',
  key: 'attendance',
  label: t(
    'Komt de leerling nog naar school?',
    'L’élève vient-il encore à l’école ?',
    'Does the pupil still come to school?',
  ),
  required: false,
  marks: ['personal'],
  options: [
    option('yes', 'Ja', 'Oui', 'Yes'),
    option('sometimes', 'Soms niet', 'Pas toujours', 'Not always'),
    option('no', 'Nee, al een tijd niet meer', 'Non, plus depuis un moment', 'No, not for some time'),
  ],
}

/** "Dreigende schooluitval, dyslexie, hoogbegaafdheid of het verwezenlijken van een droom" (seed 004). */
export const learning: QuestionDraft = {
  type: 'multiple-choice',
  key: 'learning',
  label: t(
    'Wat speelt er bij het leren?',
    'Qu’est-ce qui joue dans l’apprentissage ?',
    'What matters in the learning?',
  ),
  help: t('Kies alles wat past.', 'Choisissez tout ce qui convient.', 'Choose all that fit.'),
  required: false,
  marks: ['special'],
  options: [
    option('dropping-out', 'Dreigende schooluitval', 'Risque de décrochage', 'At risk of leaving school'),
    option(
      'dyslexia',
      'Dyslexie of iets anders dat leren moeilijk maakt',
      'Dyslexie ou autre difficulté d’apprentissage',
      'Dyslexia or something else that makes learning hard',
    ),
    option('gifted', 'Hoogbegaafdheid', 'Haut potentiel', 'Giftedness'),
    option(
      'combining',
      'School samen met sport, kunst of werk',
      'L’école avec le sport, l’art ou un travail',
      'School together with sport, art or work',
    ),
    option('dream', 'Een droom waarmaken', 'Réaliser un rêve', 'Making a dream come true'),
    option('other', 'Iets anders', 'Autre chose', 'Something else'),
  ],
}

/** "Het verwezenlijken van een droom" (seed 004). */
export const dream: QuestionDraft = {
  type: 'long-text',
  key: 'dream',
  label: t('Heeft de leerling een droom?', 'L’élève a-t-il un rêve ?', 'Does the pupil have a dream?'),
  help: t(
    'Bijvoorbeeld een sportcarrière, een beroep of weer graag naar school gaan.',
    'Par exemple une carrière sportive, un métier ou retrouver le goût de l’école.',
    'For example a career in sport, a job, or enjoying school again.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'story',
  maxLength: 2000,
}
