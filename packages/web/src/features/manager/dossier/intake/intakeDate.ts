import type { Day } from '@kring/domain'
import { readDate } from '@kring/domain/forms'

/** A day from three fields, as a form reads them: a month may be a word. Undefined when it is not a valid date. */
export function intakeDateOf(day: string, month: string, year: string): Day | undefined {
  const reading = readDate({ day, month, year }, 'any')
  return reading.state === 'given' ? reading.value : undefined
}
