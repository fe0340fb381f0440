import { themes, urgency } from '../lists/index.ts'
import { option, type QuestionDraft, t, when, yesNoUnknown } from '../texts.ts'

export const story: QuestionDraft = {
  type: 'long-text',
  key: 'story',
  label: t('Wat is er aan de hand?', 'Que se passe-t-il ?', 'What is going on?'),
  help: t(
    'Schrijf het zoals je het aan een vriend zou vertellen. Kort mag ook, we praten er later over.',
    'Écrivez comme vous le raconteriez à un ami. Cela peut être court, nous en parlerons plus tard.',
    'Write it the way you would tell a friend. It may be short, we will talk about it later.',
  ),
  required: true,
  marks: ['personal', 'special'],
  meaning: 'story',
  maxLength: 4000,
}

export const themesQuestion: QuestionDraft = {
  type: 'multiple-choice',
  key: 'themes',
  label: t('Waar gaat het over?', 'De quoi s’agit-il ?', 'What is it about?'),
  help: t(
    'Kies alles wat past. Je mag dit ook overslaan.',
    'Choisissez tout ce qui convient. Vous pouvez aussi passer.',
    'Choose all that fit. You may also skip this.',
  ),
  required: false,
  marks: ['special'],
  dimension: 'theme',
  options: themes,
}

export const tried: QuestionDraft = {
  type: 'long-text',
  key: 'tried',
  label: t('Wat heb je al geprobeerd?', 'Qu’avez-vous déjà essayé ?', 'What have you tried already?'),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'tried',
  maxLength: 2000,
}

export const people: QuestionDraft = {
  type: 'person-list',
  key: 'people',
  label: t('Wie wil je erbij?', 'Qui voulez-vous inviter ?', 'Who do you want there?'),
  help: t(
    'Familie, vrienden, buren, een leerkracht, een collega. Ook kinderen. Een voornaam is genoeg.',
    'Famille, amis, voisins, un enseignant, un collègue. Des enfants aussi. Un prénom suffit.',
    'Family, friends, neighbours, a teacher, a colleague. Children too. A first name is enough.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'people',
  fields: ['relation', 'birthDate', 'phone', 'note'],
  itemName: t('persoon', 'personne', 'person'),
}

export const professionals: QuestionDraft = {
  type: 'person-list',
  key: 'professionals',
  label: t(
    'Helpt er nu iemand van een dienst?',
    'Quelqu’un d’un service vous aide-t-il maintenant ?',
    'Is someone from a service helping now?',
  ),
  help: t(
    'Bijvoorbeeld een maatschappelijk werker, een begeleider of een huisarts. Wij bellen niemand zonder dat jij het weet.',
    'Par exemple un assistant social, un accompagnateur ou un médecin. Nous n’appelons personne sans vous le dire.',
    'For example a social worker, a support worker or a doctor. We call nobody without telling you.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'professionals',
  fields: ['organisation', 'phone'],
  itemName: t('persoon', 'personne', 'person'),
  max: 12,
}

export const question: QuestionDraft = {
  type: 'long-text',
  key: 'question',
  label: t(
    'Op welke vraag zoek je een antwoord?',
    'À quelle question cherchez-vous une réponse ?',
    'Which question do you want an answer to?',
  ),
  help: t(
    'Bijvoorbeeld: Wat is er nodig zodat wij in dit huis kunnen blijven wonen? Of: Hoe kan tante Els van de drank afblijven? Weet je het nog niet? Dan bedenken we de vraag samen.',
    'Par exemple : Que faut-il pour que nous puissions rester dans cette maison ? Ou : Comment tante Els peut-elle arrêter de boire ? Vous ne savez pas encore ? Nous trouverons la question ensemble.',
    'For example: What is needed for us to stay in this house? Or: How can aunt Els stay off the drink? No idea yet? We will find the question together.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'question',
  maxLength: 500,
}

export const urgencyQuestion: QuestionDraft = {
  type: 'choice',
  key: 'urgency',
  label: t(
    'Hoe snel heb je een plan nodig?',
    'Dans combien de temps vous faut-il un plan ?',
    'How soon do you need a plan?',
  ),
  required: false,
  meaning: 'urgency',
  options: urgency,
}

export const afraid: QuestionDraft = {
  type: 'choice',
  key: 'afraid',
  label: t(
    'Ben je bang voor iemand, of is iemand anders bang?',
    'Avez-vous peur de quelqu’un, ou quelqu’un d’autre a-t-il peur ?',
    'Are you afraid of someone, or is someone else afraid?',
  ),
  help: t(
    'Is er nu gevaar? Bel dan 112.',
    'Y a-t-il un danger maintenant ? Appelez le 112.',
    'Is there danger right now? Then call 112.',
  ),
  required: true,
  marks: ['special'],
  meaning: 'safety',
  options: [...yesNoUnknown],
}

export const afraidDetails: QuestionDraft = {
  type: 'long-text',
  key: 'afraidDetails',
  label: t(
    'Wat moeten we weten zodat iedereen veilig is?',
    'Que devons-nous savoir pour que chacun soit en sécurité ?',
    'What should we know so that everyone is safe?',
  ),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'safety',
  visibleIf: { any: [when('afraid', 'yes'), when('afraid', 'unknown')] },
  maxLength: 2000,
}

/** "Op voorhand duidelijk dat blijven wonen bij deze man geen oplossing in het plan mocht zijn" (seed 003). */
export const safetyNeeds: QuestionDraft = {
  type: 'long-text',
  key: 'safetyNeeds',
  label: t('Wat mag er zeker niet gebeuren?', 'Que faut-il absolument éviter ?', 'What must certainly not happen?'),
  help: t(
    'Alleen als iemand niet veilig zou zijn. Mag je leeg laten.',
    'Seulement si quelqu’un n’est pas en sécurité. Vous pouvez laisser vide.',
    'Only if someone would not be safe. You may leave this empty.',
  ),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'safety',
  visibleIf: { any: [when('afraid', 'yes'), when('afraid', 'unknown')] },
  maxLength: 2000,
}

export const conditions: QuestionDraft = {
  type: 'long-text',
  key: 'conditions',
  label: t(
    'Heeft een rechter of een dienst iets beslist?',
    'Un juge ou un service a-t-il décidé quelque chose ?',
    'Has a judge or a service decided something?',
  ),
  help: t('Mag je leeg laten.', 'Vous pouvez laisser vide.', 'You may leave this empty.'),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'conditions',
  maxLength: 1000,
}

export const known: QuestionDraft = {
  type: 'choice',
  key: 'known',
  label: t(
    'Weten de anderen dat je dit vraagt?',
    'Les autres savent-ils que vous le demandez ?',
    'Do the others know that you are asking?',
  ),
  help: t(
    'Het hoeft nog niet. Iedereen beslist zelf of hij of zij meedoet.',
    'Ce n’est pas encore nécessaire. Chacun décide s’il participe.',
    'They do not have to yet. Everyone decides for themself whether to take part.',
  ),
  required: false,
  meaning: 'discussed',
  options: [
    option('yes', 'Ja', 'Oui', 'Yes'),
    option('some', 'Sommigen', 'Certains', 'Some of them'),
    option('not-yet', 'Nog niet', 'Pas encore', 'Not yet'),
  ],
}
