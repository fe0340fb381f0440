import type { Sector } from '../../../tenants/tenant.ts'
import * as neighbourhood from '../questions/neighbourhood.ts'
import * as school from '../questions/school.ts'
import { type FormDraft, type QuestionDraft, t, when } from '../texts.ts'
import { citizenForm } from './form.ts'
import { damage, mySide, otherSide } from './restorative.ts'

const dream: QuestionDraft = {
  ...school.dream,
  label: t('Heb je een droom?', 'Avez-vous un rêve ?', 'Do you have a dream?'),
  visibleIf: when('variant', 'learning-circle'),
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

/** What a citizen is asked, per kind of partner organisation. */
export const selfReferrals: Readonly<Record<Sector, FormDraft>> = {
  'youth-care': citizenForm({
    variants: ['family', 'restorative'],
    about: [mySide, otherSide],
    story: [damage],
  }),
  school: citizenForm({
    variants: ['learning-circle', 'family'],
    about: [{ ...school.schoolName, required: false }, school.schoolYear],
    story: [dream],
  }),
  probation: citizenForm({
    variants: ['restorative', 'family'],
    about: [mySide, otherSide],
    story: [damage, releaseDate],
  }),
  housing: citizenForm({
    variants: ['neighbourhood', 'family'],
    about: [
      neighbourhood.place,
      {
        ...neighbourhood.openGroups,
        label: t('Welke groepen horen erbij?', 'Quels groupes sont concernés ?', 'Which groups are part of it?'),
        help: t(
          'Bijvoorbeeld: de jongeren van het plein. Zet elke groep op een eigen regel. Weet je het niet? Laat het leeg.',
          'Par exemple : les jeunes de la place. Mettez chaque groupe sur une ligne. Vous ne savez pas ? Laissez vide.',
          'For example: the young people of the square. Put each group on a line of its own. Not sure? Leave it empty.',
        ),
      },
    ],
    story: [
      {
        ...neighbourhood.nuisance,
        label: t('Waar heb je last van?', 'Qu’est-ce qui vous dérange ?', 'What is bothering you?'),
      },
      leaving,
    ],
    aroundPerson: when('variant', 'family'),
  }),
  other: citizenForm({ variants: ['family'] }),
}
