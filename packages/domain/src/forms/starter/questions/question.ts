import { urgency as urgencies } from '../lists/index.ts'
import { type QuestionDraft, t } from '../texts.ts'

/** Not required: the regional manager formulates it with the family (guard G4). */
export const question: QuestionDraft = {
  type: 'long-text',
  key: 'question',
  label: t('De vraag', 'La question', 'The question'),
  help: t(
    'Een goede vraag is open en concreet. Bijvoorbeeld: Waar kan Johan veilig opgroeien en wat is daarvoor nodig? Hoe kunnen de kinderen weer naar school? Er zit nog geen oplossing in. Weet je de vraag nog niet? Dan bedenkt de regiomanager die samen met de mensen zelf.',
    'Une bonne question est ouverte et concrète. Par exemple : Où Johan peut-il grandir en sécurité, et que faut-il pour cela ? Comment les enfants peuvent-ils retourner à l’école ? Elle ne contient pas encore de solution. Vous ne la connaissez pas encore ? Le responsable régional la formule alors avec les personnes elles-mêmes.',
    'A good question is open and concrete. For example: Where can Johan grow up safely, and what is needed for that? How can the children go back to school? There is no solution in it yet. No question yet? The regional manager will then word it with the people themselves.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'question',
  maxLength: 500,
}

export const questionFrom: QuestionDraft = {
  type: 'text',
  key: 'questionFrom',
  label: t('Van wie komt deze vraag?', 'De qui vient cette question ?', 'Whose question is it?'),
  required: false,
  marks: ['personal'],
}

export const hope: QuestionDraft = {
  type: 'long-text',
  key: 'hope',
  label: t(
    'Wat hopen de mensen zelf?',
    'Qu’espèrent les personnes elles-mêmes ?',
    'What do the people themselves hope for?',
  ),
  help: t(
    'Het liefst in hun eigen woorden.',
    'De préférence dans leurs propres mots.',
    'In their own words, if you can.',
  ),
  required: false,
  marks: ['personal'],
  maxLength: 2000,
}

export const urgency: QuestionDraft = {
  type: 'choice',
  key: 'urgency',
  label: t('Wanneer moet er een plan zijn?', 'Quand faut-il un plan ?', 'When is a plan needed?'),
  required: true,
  meaning: 'urgency',
  options: urgencies,
}

export const decisionDate: QuestionDraft = {
  type: 'date',
  key: 'decisionDate',
  label: t(
    'Is er een datum waarop iets beslist wordt?',
    'Y a-t-il une date à laquelle une décision tombe ?',
    'Is there a date on which something is decided?',
  ),
  help: t(
    'Bijvoorbeeld een zitting bij de rechter. Is er geen datum? Laat dit dan leeg.',
    'Par exemple une audience chez le juge. Pas de date ? Laissez vide.',
    'For example a court hearing. Leave this empty if there is no date.',
  ),
  required: false,
  meaning: 'urgency',
}
