import { useState } from 'react'
import type { FieldError } from './Field.tsx'

/** What is wrong with a form, by field: the id of the field and a sentence. */
export type FormErrors = Readonly<Record<string, string | undefined>>

/** Faults are told when somebody tries to send, then go one by one as they are mended. */
export function useSubmitErrors(fieldErrors: FormErrors) {
  const [attempt, setAttempt] = useState(0)
  const found = Object.entries(fieldErrors).flatMap(([id, sentence]) => (sentence ? [{ id, sentence }] : []))
  const lines = attempt > 0 ? found : []
  return {
    attempt,
    lines,
    /** Says whether the form may be sent. */
    tryToSend: (): boolean => {
      setAttempt(attempt + 1)
      return found.length === 0
    },
    fieldErrorOf: (id: string): FieldError | undefined => {
      const line = lines.find(one => one.id === id)
      return line && { kind: 'invalid', sentence: line.sentence }
    },
  }
}
