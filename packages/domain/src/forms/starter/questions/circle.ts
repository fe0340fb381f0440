import { type QuestionDraft, t, when, yesNoUnknown } from '../texts.ts'

export const people: QuestionDraft = {
  type: 'person-list',
  key: 'people',
  label: t('Familie, vrienden en buren', 'Famille, amis et voisins', 'Family, friends and neighbours'),
  help: t(
    'Ook kinderen, een trainer, een collega of iemand die al lang niet meer gezien is. Later mogen er altijd mensen bij.',
    'Aussi des enfants, un entraîneur, un collègue ou quelqu’un qu’on ne voit plus depuis longtemps. On peut toujours ajouter quelqu’un plus tard.',
    'Children too, a coach, a colleague or someone not seen for a long time. People can always be added later.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'people',
  fields: ['relation', 'birthDate', 'phone', 'email', 'language', 'interpreter', 'note'],
  itemName: t('persoon', 'personne', 'person'),
  max: 60,
}

export const professionalInvolved: QuestionDraft = {
  type: 'choice',
  key: 'professionalInvolved',
  label: t(
    'Is er een hulpverlener bij betrokken?',
    'Y a-t-il un professionnel impliqué ?',
    'Is a professional involved?',
  ),
  required: true,
  options: [...yesNoUnknown],
}

export const professionals: QuestionDraft = {
  type: 'person-list',
  key: 'professionals',
  label: t('Hulpverleners en instanties', 'Professionnels et services', 'Professionals and services'),
  help: t(
    'Wie kan op de conferentie iets uitleggen of aanbieden? Jezelf hoef je niet in te vullen.',
    'Qui peut expliquer ou proposer quelque chose à la conférence ? Vous ne devez pas vous ajouter.',
    'Who can explain or offer something at the conference? You do not have to add yourself.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'professionals',
  visibleIf: when('professionalInvolved', 'yes'),
  fields: ['relation', 'organisation', 'phone', 'email', 'note'],
  itemName: t('hulpverlener', 'professionnel', 'professional'),
}

export const missingPeople: QuestionDraft = {
  type: 'long-text',
  key: 'missingPeople',
  label: t('Wie kan de kring groter maken?', 'Qui peut agrandir le cercle ?', 'Who can make the circle larger?'),
  help: t(
    'Wie kent er nog meer mensen? Met wie is het contact verbroken, en mag de coördinator die vragen?',
    'Qui connaît d’autres personnes ? Avec qui le contact est-il rompu, et le coordinateur peut-il les inviter ?',
    'Who knows more people? With whom has contact been lost, and may the coordinator ask them?',
  ),
  required: false,
  marks: ['personal'],
  maxLength: 2000,
}
