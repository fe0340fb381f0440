import { useState } from 'react'
import type { FieldError } from './Field.tsx'

/** The errors of a form: field id → message. */
export type FormErrors = Readonly<Record<string, string | undefined>>

/** Shows errors on the first attempt to submit, and then removes each one as its field becomes valid. */
export function useSubmitErrors(fieldErrors: FormErrors) {
  const [attempt, setAttempt] = useState(0)
  const found = Object.entries(fieldErrors).flatMap(([id, sentence]) => (sentence ? [{ id, sentence }] : []))
  const lines = attempt > 0 ? found : []
  return {
    attempt,
    lines,
    /** Returns whether the form may be submitted. */
    tryToSend: (): boolean => {
      setAttempt(before => before + 1)
      return found.length === 0
    },
    fieldErrorOf: (id: string): FieldError | undefined => {
      const line = lines.find(one => one.id === id)
      return line && { kind: 'invalid', sentence: line.sentence }
    },
  }
}
