import type * as z from 'zod'
import type { Localized } from '../../language/locale.ts'
import type { ChoiceOption, Condition, FormDefinition, Question } from '../definition/definition.ts'

/** A form as written in source, without defaults; parsed before use. */
export type FormDraft = z.input<typeof FormDefinition>
export type QuestionDraft = z.input<typeof Question>

/** A text in three languages. Adds the French non-breaking spaces, so that the source stays readable. */
export function t(nl: string, fr: string, en: string): Localized {
  return { nl, fr: fr.replace(/ (?=[?!:;»])/g, '\u00a0').replaceAll('« ', '«\u00a0'), en }
}

export function option(value: string, nl: string, fr: string, en: string, hint?: Localized): ChoiceOption {
  const label = t(nl, fr, en)
  return hint === undefined ? { value, label } : { value, label, hint }
}

export const when = (question: string, is: string | boolean): Condition => ({ question, is })

export const yesNoUnknown: readonly ChoiceOption[] = [
  option('yes', 'Ja', 'Oui', 'Yes'),
  option('no', 'Nee', 'Non', 'No'),
  option('unknown', 'Dat weet ik niet', 'Je ne sais pas', 'I don’t know'),
]
