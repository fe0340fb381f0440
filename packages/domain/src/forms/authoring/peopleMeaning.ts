import { variants } from '../../variants/variants.ts'
import type { FormDefinition, Meaning, QuestionType } from '../definition/definition.ts'
import { means } from '../definition/meaning.ts'

/** Is one person in the middle of any of the conferences that this form is for? */
const isAroundSomeone = ({ variants: of }: Pick<FormDefinition, 'variants'>): boolean =>
  of.some(id => variants[id].participants === 'main-persons' || variants[id].participants === 'pupil')

const isAsked = (form: FormDefinition, meaning: Meaning): boolean =>
  form.sections.some(({ questions }) => questions.some(question => means(question, meaning)))

/** The form is about someone, and no question says who: the dossier would have no name above it. */
export const lacksMainPerson = (form: FormDefinition): boolean => isAroundSomeone(form) && !isAsked(form, 'main-person')

/**
 * The place in the dossier that a new question about people most likely has: the first person is who it is about, the
 * first list of people their family and friends. The admin may choose another.
 */
export function suggestedMeaning(form: FormDefinition, type: QuestionType): Meaning | undefined {
  if (type === 'person') return lacksMainPerson(form) ? 'main-person' : undefined
  if (type !== 'person-list' || !isAroundSomeone(form)) return undefined
  return isAsked(form, 'people') ? undefined : 'people'
}
