import type { FileReference } from '../../attachments/fileTypes.ts'
import type { Locale } from '../../language/locale.ts'
import type { FormDefinition } from '../definition/definition.ts'
import { fileIn } from '../read/files.ts'
import { sentenceFor } from '../sentences.ts'
import type { Answers, Fault } from './answers.ts'

export type AnsweredFile = FileReference & { readonly question: string }

/** Every file in validated or stored answers, with its question. */
export const filesIn = (answers: Answers): readonly AnsweredFile[] =>
  Object.entries(answers).flatMap(([question, answer]) =>
    (Array.isArray(answer) ? answer : []).flatMap(item => {
      const file = fileIn(item)
      return file === undefined ? [] : [{ question, ...file }]
    }),
  )

/** The answers with each file reference replaced by the stored one, instead of what the sender said. */
export function withKeptFiles(answers: Answers, kept: ReadonlyMap<string, FileReference>): Answers {
  const named = new Set(filesIn(answers).map(({ question }) => question))
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      if (!named.has(key)) return [key, answer]
      return [key, filesIn({ [key]: answer }).flatMap(({ id }) => kept.get(id) ?? [])]
    }),
  )
}

/** The fault for a file that is missing, was not checked, or belongs to somebody else. */
export function goneFault(definition: FormDefinition, key: string, locale: Locale): Fault {
  const question = definition.sections.flatMap(({ questions }) => questions).find(one => one.key === key)
  const sentence = question === undefined ? '' : sentenceFor(question, { code: 'file-gone', at: [] }, locale)
  return { code: 'file-gone', path: key, sentence }
}
