import { localize } from '@kring/domain'
import { usersOf } from './demo/users.ts'

/** What a person wants to know once it runs: where, as whom, and how to get in with a program. */
export function startupMessage(url: string, demo: boolean): string {
  const users = usersOf(demo)
  const width = Math.max(...users.map(({ name }) => name.length))
  const people = users.map(
    one => `  ${one.user.padEnd(8)}${one.name.padEnd(width + 2)}${localize(one.work, 'nl')}, ${one.organisation}`,
  )
  const lines = [
    '',
    `Kring runs at ${url}`,
    `Mail it sends: ${url}/mailbox`,
    '',
    demo ? 'Sign in as one of the demo users, without a password:' : 'Sign in, without a password:',
    ...people,
    '',
    'A token for curl: npm run -s token -- sara',
    'Stop with Ctrl-C.',
  ]
  return lines.join('\n')
}
