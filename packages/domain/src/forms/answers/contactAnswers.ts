import type { FormDefinition } from '../definition/definition.ts'
import { askedSections } from '../visibility.ts'
import type { Answers, RawAnswers } from './answers.ts'
import { own } from './raw.ts'

/** Only texts: how a member is reached and what they do, by the key of the question. */
export type ContactAnswers = Readonly<Record<string, string>>

const kinds = new Set(['text', 'phone', 'email'])

/** What a member said of themself in a professionals' form (role, phone, when to call), to be asked once. */
export function contactAnswersIn(definition: FormDefinition, answers: Answers): ContactAnswers {
  if (definition.audience !== 'professional') return {}
  return Object.fromEntries(
    askedSections(definition, answers)
      .flatMap(section => section.asked)
      .flatMap(({ question, reading }) =>
        isAsked(question) && reading.state === 'given' && typeof reading.value === 'string'
          ? [[question.key, reading.value] as const]
          : [],
      ),
  )
}

/**
 * The answers of a new draft, with what is known of the member where the form asks it and nothing was filled in. They can
 * change it. A known answer that the form would refuse now is left out.
 */
export function withKnownContact(definition: FormDefinition, answers: RawAnswers, known: ContactAnswers): RawAnswers {
  if (definition.audience !== 'professional') return answers
  const filled = definition.sections
    .flatMap(section => section.questions)
    .filter(isAsked)
    .flatMap(question => {
      const value = own(known, question.key)
      const isEmpty = own(answers, question.key) === undefined
      if (!isEmpty || typeof value !== 'string') return []
      const alone = {
        ...definition,
        sections: [{ key: 'a', title: {}, questions: [{ ...question, visibleIf: undefined }] }],
      }
      const [reading] = askedSections(alone, { [question.key]: value }).flatMap(section =>
        section.asked.map(one => one.reading),
      )
      return reading?.state === 'given' ? [[question.key, value] as const] : []
    })
  return { ...answers, ...Object.fromEntries(filled) }
}

const isAsked = ({ type, meaning }: { readonly type: string; readonly meaning?: string | undefined }): boolean =>
  meaning === 'contact' && kinds.has(type)
