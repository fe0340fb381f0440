import type { FamilyChoices } from '@kring/domain'
import { choiceTopics, dayTopics } from '@kring/domain/trajectory'
import type { CommandInput } from '../../../../api/trajectories.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { given, textIn } from '../form/given.ts'

const topics = [...choiceTopics, ...dayTopics] as const

export const choiceFields = (choices: FamilyChoices | undefined): FieldValues => ({
  chosenBy: choices?.chosenBy ?? '',
  ...Object.fromEntries(topics.map(topic => [topic, choices?.[topic] ?? ''])),
})

export const choicesBody = (values: FieldValues): CommandInput<'set-choices'> => ({
  chosenBy: textIn(values, 'chosenBy'),
  ...given(values, topics),
})

export const isNothingChosen = (values: FieldValues): boolean => topics.every(topic => textIn(values, topic) === '')
