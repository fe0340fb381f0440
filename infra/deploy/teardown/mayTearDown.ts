import type { Environment } from '../../environments.ts'
import type { Fault } from '../fault.ts'

/** Only what says of itself that it may go is torn down, and only by its name typed twice. */
export function tearDownFaults(
  { name, terminationProtection }: Environment,
  typed: string | undefined,
): readonly Fault[] {
  if (terminationProtection)
    return [
      {
        code: 'protected',
        what: `${name} has terminationProtection: it keeps dossiers, and is never torn down by a command`,
        remedy: 'Nothing was changed.',
      },
    ]
  if (typed !== name)
    return [
      {
        code: 'protected',
        what: `everything of ${name} goes: table, files, accounts, keys`,
        remedy: `Say so: npm run deploy -- teardown ${name} --everything-of ${name}`,
      },
    ]
  return []
}
