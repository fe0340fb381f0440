import type { Question } from '../definition/definition.ts'
import { readChoice, readConsent, readMultipleChoice, readYesNo } from './choice.ts'
import { readEmail, readPhone } from './contact.ts'
import { readDate } from './date.ts'
import { readFiles } from './files.ts'
import { readNumber } from './number.ts'
import { missingParts, readPerson, readPersonList } from './person.ts'
import type { Flaw, Reading } from './reading.ts'
import { readLine, readText } from './text.ts'

export type { Flaw, Reading } from './reading.ts'

/** Reads a raw answer for its question. Never throws, whatever the input. */
export function readAnswer(question: Question, raw: unknown, today?: string): Reading {
  switch (question.type) {
    case 'text':
      return readLine(raw, question.maxLength)
    case 'long-text':
      return readText(raw, question.maxLength)
    case 'number':
      return readNumber(raw, question)
    case 'date':
      return readDate(raw, question.when, today)
    case 'email':
      return readEmail(raw)
    case 'phone':
      return readPhone(raw)
    case 'choice':
      return readChoice(raw, question.options)
    case 'multiple-choice':
      return readMultipleChoice(raw, question.options)
    case 'yes-no':
      return readYesNo(raw)
    case 'consent':
      return readConsent(raw)
    case 'person':
      return readPerson(raw, question, today)
    case 'person-list':
      return readPersonList(raw, question, today)
    case 'file':
      return readFiles(raw, question)
    default:
      return question satisfies never
  }
}

/** The flaws of a required question without an answer. */
export function missing(question: Question): readonly Flaw[] {
  if (question.type === 'consent') return [{ code: 'consent-missing', at: [] }]
  if (question.type === 'person') return missingParts({}, question)
  return [{ code: 'required', at: [] }]
}
