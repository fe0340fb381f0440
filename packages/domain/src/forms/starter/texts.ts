import type * as z from 'zod'
import type { Localized } from '../../language/locale.ts'
import type { ChoiceOption, Condition, FormDefinition, Question, Section } from '../definition/definition.ts'

/** A form as one writes it down: defaults left out. Parsed before anyone uses it. */
export type FormDraft = z.input<typeof FormDefinition>
export type SectionDraft = z.input<typeof Section>
export type QuestionDraft = z.input<typeof Question>

/** One text in the three languages. French gets its hard spaces here, so that the source stays readable. */
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
