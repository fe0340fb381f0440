import { option, type QuestionDraft, t, when } from '../texts.ts'

export const legalStatus: QuestionDraft = {
  type: 'choice',
  key: 'legalStatus',
  label: t('Hoe ver is de zaak?', 'Où en est l’affaire ?', 'How far is the case?'),
  help: t(
    'Het gaat om de zaak van wie iets deed, of van je cliënt.',
    'Il s’agit de l’affaire de la personne qui a causé le tort, ou de votre client.',
    'This is about the case of the person who did harm, or of your client.',
  ),
  required: true,
  marks: ['special'],
  meaning: 'conditions',
  options: [
    option('no-case', 'Er is geen zaak', 'Il n’y a pas d’affaire', 'There is no case'),
    option('reported', 'Aangifte gedaan', 'Plainte déposée', 'Reported to the police'),
    option('investigation', 'In onderzoek', 'En cours d’enquête', 'Under investigation'),
    option(
      'mediation',
      'In bemiddeling of afgedaan door het parket',
      'En médiation ou réglée par le parquet',
      'In mediation, or settled by the prosecutor',
    ),
    option('awaiting-trial', 'Wacht op de zitting', 'En attente de l’audience', 'Waiting for the hearing'),
    option('awaiting-verdict', 'Wacht op de uitspraak', 'En attente du jugement', 'Waiting for the verdict'),
    option('convicted', 'Veroordeeld', 'Condamné', 'Convicted'),
    option('detention', 'In detentie', 'En détention', 'In prison'),
    option('conditional-release', 'Vrij onder voorwaarden', 'Libre sous conditions', 'Released under conditions'),
    option('served', 'Straf is voorbij', 'La peine est terminée', 'The sentence is over'),
  ],
}

export const releaseDate: QuestionDraft = {
  type: 'date',
  key: 'releaseDate',
  label: t(
    'Wanneer komt deze persoon vrij?',
    'Quand cette personne sera-t-elle libérée ?',
    'When will this person be released?',
  ),
  help: t(
    'Laat leeg als de datum niet bekend is.',
    'Laissez vide si la date n’est pas connue.',
    'Leave empty if the date is not known.',
  ),
  required: false,
  marks: ['special'],
  meaning: 'urgency',
  visibleIf: when('legalStatus', 'detention'),
}

export const prison: QuestionDraft = {
  type: 'text',
  key: 'prison',
  label: t('In welke gevangenis?', 'Dans quelle prison ?', 'In which prison?'),
  required: false,
  marks: ['personal', 'special'],
  visibleIf: when('legalStatus', 'detention'),
}

export const home: QuestionDraft = {
  type: 'text',
  key: 'homeAfter',
  label: t(
    'Waar kan deze persoon wonen na de vrijlating?',
    'Où cette personne peut-elle habiter après sa libération ?',
    'Where can this person live after release?',
  ),
  required: false,
  marks: ['personal'],
  maxLength: 300,
  visibleIf: when('legalStatus', 'detention'),
}

export const letters: QuestionDraft = {
  type: 'file',
  key: 'letters',
  label: t(
    'Brieven van de rechtbank of het parket',
    'Lettres du tribunal ou du parquet',
    'Letters from the court or the prosecutor',
  ),
  help: t(
    'Alleen wat de regiomanager nodig heeft, bijvoorbeeld het vonnis of de voorwaarden.',
    'Seulement ce dont le responsable régional a besoin, par exemple le jugement ou les conditions.',
    'Only what the regional manager needs, for example the verdict or the conditions.',
  ),
  required: false,
  marks: ['personal', 'special'],
}
