import { happenedOn } from '../questions/sides.ts'
import { option, type QuestionDraft, t, when } from '../texts.ts'

const restorative = when('variant', 'restorative')

/** The sender is on one side; the other side is only named, not described. */
export const mySide: QuestionDraft = {
  type: 'choice',
  key: 'mySide',
  label: t('Aan welke kant sta jij?', 'De quel côté êtes-vous ?', 'Which side are you on?'),
  required: true,
  marks: ['special'],
  meaning: 'own-side',
  visibleIf: restorative,
  options: [
    option(
      'harmed',
      'Mij of iemand van ons is iets aangedaan',
      'Moi ou l’un de nous a subi quelque chose',
      'Something was done to me or to one of us',
    ),
    option(
      'did-harm',
      'Ik of iemand van ons heeft iets gedaan',
      'Moi ou l’un de nous a fait quelque chose',
      'I or one of us did something',
    ),
    option('both', 'Allebei een beetje', 'Un peu des deux', 'A bit of both'),
  ],
}

export const otherSide: QuestionDraft = {
  type: 'text',
  key: 'otherSide',
  label: t('Wie is de andere kant?', 'Qui est de l’autre côté ?', 'Who is the other side?'),
  help: t(
    'Een naam is genoeg, als je die weet. We vragen hen apart of ze willen meedoen.',
    'Un nom suffit, si vous le connaissez. Nous leur demandons à part s’ils veulent participer.',
    'A name is enough, if you know it. We ask them separately whether they want to take part.',
  ),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'other-side',
  visibleIf: restorative,
}

const damage: QuestionDraft = {
  type: 'long-text',
  key: 'damage',
  label: t('Wat is er kapot of weg?', 'Qu’est-ce qui est cassé ou perdu ?', 'What is broken or lost?'),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'material-harm',
  visibleIf: restorative,
  maxLength: 2000,
}

/** "De materiële en immateriële gevolgen van de wandaad" (seed 002): each in a question of its own. */
const immaterialDamage: QuestionDraft = {
  type: 'long-text',
  key: 'immaterialDamage',
  label: t(
    'Wat doet het met jou en de anderen?',
    'Qu’est-ce que cela vous fait, à vous et aux autres ?',
    'What does it do to you and the others?',
  ),
  help: t(
    'Bijvoorbeeld: niet meer slapen, bang zijn, boos zijn, niemand meer vertrouwen.',
    'Par exemple : ne plus dormir, avoir peur, être en colère, ne plus faire confiance.',
    'For example: not sleeping, being afraid, being angry, trusting nobody.',
  ),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'immaterial-harm',
  visibleIf: restorative,
  maxLength: 2000,
}

/** What happened, according to one of the two sides. */
export const whatHappened: readonly QuestionDraft[] = [happenedOn, damage, immaterialDamage]
