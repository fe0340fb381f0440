import * as z from 'zod'
import { ChoiceOption, FormDefinition, Question, Section } from '../definition/definition.ts'

const unfinishedOptions = { options: z.array(ChoiceOption).max(700) }
const [text, longText, number, date, email, phone, choice, multipleChoice, yesNo, person, personList, consent, file] =
  Question.options

/** As a question, but a choice may still have no options. */
export const WorkingQuestion = z.discriminatedUnion('type', [
  text,
  longText,
  number,
  date,
  email,
  phone,
  choice.extend(unfinishedOptions),
  multipleChoice.extend(unfinishedOptions),
  yesNo,
  person,
  personList,
  consent,
  file,
])

/** As a section, but it may still have no questions. */
export const WorkingSection = Section.extend({ questions: z.array(WorkingQuestion).max(60) })

/**
 * A form draft: the shape of a definition, but it may be incomplete. `FormDefinition` and the check list decide what
 * can be published. `version` is the one that it would become.
 */
export const WorkingForm: z.ZodType<FormDefinition> = FormDefinition.extend({
  sections: z.array(WorkingSection).max(30),
})
