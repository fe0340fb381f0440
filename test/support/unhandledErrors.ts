import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/**
 * A reporter of vitest: writes the errors that no test caught as a JSON array of strings to the file that
 * KRING_UNHANDLED_ERRORS names. The JSON reporter leaves them out, and vitest fails for them.
 */
export default class UnhandledErrors implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (_, errors) => {
    const file = process.env.KRING_UNHANDLED_ERRORS
    if (file !== undefined)
      writeFileSync(file, JSON.stringify(errors.map(({ name, message, stack }) => stack ?? `${name}: ${message}`)))
  }
}
