import type { Sector } from '../../../tenants/tenant.ts'
import * as neighbourhood from '../questions/neighbourhood.ts'
import * as school from '../questions/school.ts'
import { type FormDraft, type QuestionDraft, t, when } from '../texts.ts'
import { citizenForm } from './form.ts'
import { mySide, otherSide, whatHappened } from './restorative.ts'

const dream: QuestionDraft = {
  ...school.dream,
  label: t('Heb je een droom?', 'Avez-vous un rêve ?', 'Do you have a dream?'),
  visibleIf: when('variant', 'learning-circle'),
}

const teacher: QuestionDraft = {
  ...school.teacher,
  label: t('Welke leerkracht denkt mee?', 'Quel enseignant réfléchit avec vous ?', 'Which teacher thinks along?'),
  help: t(
    'De leerkracht die de leerling het best kent. Mag je leeg laten.',
    'L’enseignant qui connaît le mieux l’élève. Vous pouvez laisser vide.',
    'The teacher who knows the pupil best. You may leave this empty.',
  ),
  visibleIf: when('variant', 'learning-circle'),
}

const attendance: QuestionDraft = {
  ...school.attendance,
  label: t(
    'Ga je of gaat de leerling nog naar school?',
    'L’élève va-t-il encore à l’école ?',
    'Is the pupil still going to school?',
  ),
}

const learning: QuestionDraft = { ...school.learning, visibleIf: when('variant', 'learning-circle') }

/** "(Conflicterende) groepen maken een plan" (seed 002). */
const groups: QuestionDraft = {
  ...neighbourhood.groups,
  label: t('Welke groepen zijn er?', 'Quels groupes y a-t-il ?', 'Which groups are there?'),
  help: t(
    'Bijvoorbeeld: de bewoners van de tweede verdieping. Weet je wie voor hen kan spreken? Vul die naam in. Anders schrijf je bij ‘Naam’: nog zoeken.',
    'Par exemple : les habitants du deuxième étage. Savez-vous qui peut parler pour eux ? Indiquez ce nom. Sinon, écrivez à « Nom » : à trouver.',
    'For example: the residents of the second floor. Do you know who can speak for them? Fill in that name. If not, write at ‘Name’: still looking.',
  ),
  required: false,
}

const releaseDate: QuestionDraft = {
  type: 'date',
  key: 'releaseDate',
  label: t(
    'Komt iemand binnenkort vrij? Wanneer?',
    'Quelqu’un sort-il bientôt de prison ? Quand ?',
    'Is someone coming out of prison soon? When?',
  ),
  help: t('Mag je leeg laten.', 'Vous pouvez laisser vide.', 'You may leave this empty.'),
  required: false,
  marks: ['special'],
  meaning: 'urgency',
}

const leaving: QuestionDraft = {
  type: 'date',
  key: 'evictionDate',
  label: t(
    'Moet je je huis uit? Wanneer?',
    'Devez-vous quitter votre logement ? Quand ?',
    'Do you have to leave your home? When?',
  ),
  help: t('Mag je leeg laten.', 'Vous pouvez laisser vide.', 'You may leave this empty.'),
  required: false,
  marks: ['personal'],
  meaning: 'urgency',
  visibleIf: when('variant', 'family'),
}

/** The citizens' form per sector of partner organisation. */
export const selfReferrals: Readonly<Record<Sector, FormDraft>> = {
  'youth-care': citizenForm({
    variants: ['family', 'restorative'],
    about: [mySide, otherSide],
    story: whatHappened,
  }),
  school: citizenForm({
    variants: ['learning-circle', 'family'],
    about: [{ ...school.schoolName, required: false }, school.schoolYear, teacher],
    story: [attendance, learning, dream],
  }),
  probation: citizenForm({
    variants: ['restorative', 'family'],
    about: [mySide, otherSide],
    story: [...whatHappened, releaseDate],
  }),
  housing: citizenForm({
    variants: ['neighbourhood', 'family'],
    about: [neighbourhood.place, groups],
    story: [
      {
        ...neighbourhood.nuisance,
        label: t('Waar heb je last van?', 'Qu’est-ce qui vous dérange ?', 'What is bothering you?'),
      },
      neighbourhood.since,
      leaving,
    ],
    aroundPerson: when('variant', 'family'),
  }),
  other: citizenForm({ variants: ['family'] }),
}
