import { variants } from '../../variants/variants.ts'
import type { FormDefinition, Meaning, QuestionType } from '../definition/definition.ts'
import { means } from '../definition/meaning.ts'

/** Whether any kind of conference of this form is about one person. */
const isAroundSomeone = ({ variants: of }: Pick<FormDefinition, 'variants'>): boolean =>
  of.some(id => variants[id].participants === 'main-persons' || variants[id].participants === 'pupil')

const isAsked = (form: FormDefinition, meaning: Meaning): boolean =>
  form.sections.some(({ questions }) => questions.some(question => means(question, meaning)))

/** Whether a form about a person has no question for the main person, so that the dossier would have no title. */
export const lacksMainPerson = (form: FormDefinition): boolean => isAroundSomeone(form) && !isAsked(form, 'main-person')

/**
 * The most likely meaning of a new question about people: the first person question is the main person, the first list
 * their family and friends. The admin may change it.
 */
export function suggestedMeaning(form: FormDefinition, type: QuestionType): Meaning | undefined {
  if (type === 'person') return lacksMainPerson(form) ? 'main-person' : undefined
  if (type !== 'person-list' || !isAroundSomeone(form)) return undefined
  return isAsked(form, 'people') ? undefined : 'people'
}
