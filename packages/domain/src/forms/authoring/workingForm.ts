import * as z from 'zod'
import { ChoiceOption, FormDefinition, Question, Section } from '../definition/definition.ts'

const unfinishedOptions = { options: z.array(ChoiceOption).max(700) }
const [text, longText, number, date, email, phone, choice, multipleChoice, yesNo, person, personList, consent, file] =
  Question.options

/** A choice may still be without its options. */
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

/** A section may still be without questions. */
export const WorkingSection = Section.extend({ questions: z.array(WorkingQuestion).max(60) })

/**
 * A form while it is being made: the shape of a definition, but it may be unfinished. What may be published is what
 * `FormDefinition` and the check list let through. Its `version` is the one it would become.
 */
export const WorkingForm: z.ZodType<FormDefinition> = FormDefinition.extend({
  sections: z.array(WorkingSection).max(30),
})
