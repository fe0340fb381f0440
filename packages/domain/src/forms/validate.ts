import { mostFilesOfForm } from '../attachments/fileTypes.ts'
import type { Locale } from '../language/locale.ts'
import type { Answer, Answers, Fault } from './answers/answers.ts'
import { own } from './answers/raw.ts'
import type { FormDefinition, Question } from './definition/definition.ts'
import { type Flaw, missing, readAnswer } from './read/index.ts'
import { sentenceFor } from './sentences.ts'
import { type Asked, askedDeclarations, askedSections } from './visibility.ts'

export type Validation =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * The validator for browser and server. Returns clean answers to the visible questions, or every fault with its
 * sentence. Past and future dates are only checked when `today` (YYYY-MM-DD) is given.
 */
export function validate(definition: FormDefinition, raw: unknown, locale: Locale, today?: string): Validation {
  const questions = askedSections(definition, raw, today).flatMap(section => section.asked)
  const all = [...questions, ...declared(definition, raw)]
  const faults = [...all.flatMap(asked => faultsOf(asked, locale)), ...tooManyFiles(all, locale)]
  if (faults.length > 0) return { ok: false, faults }
  const answers: [string, Answer][] = []
  for (const { question, reading } of all) if (reading.state === 'given') answers.push([question.key, reading.value])
  // fromEntries defines own properties, also for keys such as `__proto__`.
  return { ok: true, answers: Object.fromEntries(answers) }
}

/**
 * The questions at which there are more files than one referral takes. The check list lets no such form be published; one
 * of an earlier version may still be open, and takes as many.
 */
function tooManyFiles(all: readonly Asked[], locale: Locale): readonly Fault[] {
  let files = 0
  return all.flatMap(({ question, reading }) => {
    if (question.type !== 'file' || reading.state !== 'given' || !Array.isArray(reading.value)) return []
    files += reading.value.length
    return files > mostFilesOfForm
      ? [toFault(question, { code: 'too-many-files', at: [], limit: mostFilesOfForm }, locale)]
      : []
  })
}

export function faultsOf({ question, reading }: Asked, locale: Locale): readonly Fault[] {
  if (reading.state === 'flawed') return reading.flaws.map(flaw => toFault(question, flaw, locale))
  if (reading.state === 'absent' && question.required)
    return missing(question).map(flaw => toFault(question, flaw, locale))
  return []
}

/** The declarations that fit the answers, as required consents. */
function declared(definition: FormDefinition, raw: unknown): readonly Asked[] {
  return askedDeclarations(definition, raw).map(({ key, text }) => {
    const question: Question = { type: 'consent', key, label: text, required: true, marks: [] }
    const answer = own(raw, key)
    return { question, raw: answer, reading: readAnswer(question, answer) }
  })
}

function toFault(question: Question, flaw: Flaw, locale: Locale): Fault {
  return {
    code: flaw.code,
    path: [question.key, ...flaw.at].join('.'),
    sentence: sentenceFor(question, flaw, locale),
  }
}
