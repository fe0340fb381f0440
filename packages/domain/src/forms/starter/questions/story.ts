import { themes } from '../lists/index.ts'
import { type QuestionDraft, t } from '../texts.ts'

export const story: QuestionDraft = {
  type: 'long-text',
  key: 'story',
  label: t('Wat is er aan de hand?', 'Que se passe-t-il ?', 'What is going on?'),
  help: t(
    'Schrijf op wat je ziet en hoort. Voor wie heeft het gevolgen, en hoe? Schrijf zo dat de mensen zelf het mogen lezen.',
    'Écrivez ce que vous voyez et entendez. Pour qui cela a-t-il des conséquences, et lesquelles ? Écrivez de façon que les personnes puissent le lire.',
    'Write what you see and hear. Who is affected, and how? Write it so that the people themselves may read it.',
  ),
  required: true,
  marks: ['personal', 'special'],
  meaning: 'story',
  maxLength: 6000,
}

export const themesQuestion: QuestionDraft = {
  type: 'multiple-choice',
  key: 'themes',
  label: t('Waar gaat het over?', 'De quoi s’agit-il ?', 'What is it about?'),
  help: t('Kies alles wat past.', 'Choisissez tout ce qui convient.', 'Choose all that fit.'),
  required: true,
  marks: ['special'],
  dimension: 'theme',
  options: themes,
}

export const strengths: QuestionDraft = {
  type: 'long-text',
  key: 'strengths',
  label: t('Wat gaat er goed?', 'Qu’est-ce qui va bien ?', 'What is going well?'),
  help: t(
    'Wat kunnen deze mensen goed? Op wie rekenen zij al?',
    'Que font bien ces personnes ? Sur qui comptent-elles déjà ?',
    'What are these people good at? Who do they already count on?',
  ),
  required: false,
  marks: ['personal'],
}

export const tried: QuestionDraft = {
  type: 'long-text',
  key: 'tried',
  label: t('Wat is er al geprobeerd?', 'Qu’a-t-on déjà essayé ?', 'What has been tried already?'),
  help: t(
    'Door de mensen zelf en door hulpverleners. Wat hielp, en wat niet?',
    'Par les personnes elles-mêmes et par les professionnels. Qu’est-ce qui a aidé, et qu’est-ce qui n’a pas aidé ?',
    'By the people themselves and by professionals. What helped, and what did not?',
  ),
  required: false,
  marks: ['personal', 'special'],
  meaning: 'tried',
}
