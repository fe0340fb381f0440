import { Question } from '../../definition/definition.ts'
import { option, type QuestionDraft, t } from '../texts.ts'

const story: QuestionDraft = {
  type: 'long-text',
  key: 'planAbout',
  label: t('Waarover moet het plan gaan?', 'Sur quoi doit porter le plan ?', 'What should the plan be about?'),
  help: t(
    'Een paar woorden zijn genoeg, bijvoorbeeld: wie waar woont, of wie er helpt. Schrijf niets over ziekte, geloof of strafbare feiten: dat bespreken we.',
    'Quelques mots suffisent, par exemple : qui habite où, ou qui aide. N’écrivez rien sur une maladie, une croyance ou des infractions : nous en parlerons.',
    'A few words are enough, for example: who lives where, or who helps. Write nothing about illness, beliefs or offences: we will talk about that.',
  ),
  required: true,
  marks: ['personal'],
  meaning: 'story',
  maxLength: 2000,
}

const safety: QuestionDraft = {
  type: 'choice',
  key: 'careNeeded',
  label: t(
    'Moeten we ergens op letten, zodat iedereen veilig is?',
    'Devons-nous faire attention à quelque chose, pour la sécurité de chacun ?',
    'Is there anything we should watch, so that everyone is safe?',
  ),
  help: t(
    'Je hoeft hier niet te schrijven wat er is. Is er nu gevaar? Bel dan 112.',
    'Vous ne devez pas écrire ici de quoi il s’agit. Y a-t-il un danger maintenant ? Appelez le 112.',
    'You need not write here what it is. Is there danger right now? Then call 112.',
  ),
  required: true,
  meaning: 'safety',
  options: [
    option('no', 'Nee', 'Non', 'No'),
    option('call', 'Ja, bel mij eerst', 'Oui, appelez-moi d’abord', 'Yes, call me first'),
    option('unknown', 'Dat weet ik niet', 'Je ne sais pas', 'I don’t know'),
  ],
}

const contact: QuestionDraft = {
  type: 'text',
  key: 'contactMoment',
  label: t(
    'Op welk moment mogen we contact opnemen?',
    'À quel moment pouvons-nous vous contacter ?',
    'At what time may we contact you?',
  ),
  help: t(
    'Mag je leeg laten als het altijd kan.',
    'Vous pouvez laisser vide si c’est possible à tout moment.',
    'You may leave this empty if any time is fine.',
  ),
  required: false,
  meaning: 'contact',
}

/** The core of a form in questions that need no legal ground: they ask about nobody's health, beliefs or offences. */
export const plainCore = {
  story: Question.parse(story),
  safety: Question.parse(safety),
  contact: Question.parse(contact),
} as const
