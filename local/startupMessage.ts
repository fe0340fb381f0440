import { localize } from '@kring/domain'
import type { Clock } from './clock.ts'
import { usersOf } from './demo/users.ts'

/** The text printed once the host runs: its address, the users to sign in as, how to get a token. */
export function startupMessage(url: string, demo: boolean, clock: Clock): string {
  const users = usersOf(demo)
  const width = Math.max(...users.map(({ name }) => name.length))
  const people = users.map(
    one => `  ${one.user.padEnd(8)}${one.name.padEnd(width + 2)}${localize(one.work, 'nl')}, ${one.organisation}`,
  )
  const lines = [
    '',
    `Kring runs at ${url}`,
    `Mail it sends: ${url}/mailbox`,
    ...(clock.ahead === 0 ? [] : [`Its clock stands at ${clock.now().slice(0, 16)} UTC (KRING_NOW).`]),
    '',
    demo ? 'Sign in as one of the demo users, without a password:' : 'Sign in, without a password:',
    ...people,
    '',
    'A token for curl: npm run -s token -- sara',
    'Stop with Ctrl-C.',
  ]
  return lines.join('\n')
}
