import type { FamilyChoices } from '@kring/domain'
import { choiceTopics } from '@kring/domain/trajectory'
import type { CommandInput } from '../../../../api/trajectories.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { given, textIn } from '../form/given.ts'

export const choiceFields = (choices: FamilyChoices | undefined): FieldValues => ({
  chosenBy: choices?.chosenBy ?? '',
  ...Object.fromEntries(choiceTopics.map(topic => [topic, choices?.[topic] ?? ''])),
})

export const choicesBody = (values: FieldValues): CommandInput<'set-choices'> => ({
  chosenBy: textIn(values, 'chosenBy'),
  ...given(values, choiceTopics),
})

export const isNothingChosen = (values: FieldValues): boolean =>
  choiceTopics.every(topic => textIn(values, topic) === '')
