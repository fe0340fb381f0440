import { usersOf } from './demo/users.ts'
import { endWith, HostFault } from './faults.ts'
import { folderAt, readRecord } from './folder/index.ts'
import { issuerOf, mintToken, readKeys } from './issuer/index.ts'
import { settingsFrom } from './settings.ts'

/** `npm run -s token -- <demo user>` prints a bearer token of the local issuer; `--list` prints the users and roles. */
function main(args: readonly string[]): void {
  const [word] = args
  if (word === '--list') {
    const list = usersOf(true).map(({ user, memberships }) => ({ user, roles: memberships.map(({ role }) => role) }))
    console.log(JSON.stringify(list))
    return
  }
  if (word === undefined)
    throw new HostFault(
      'user-unknown',
      'Name a demo user, for instance: npm run -s token -- sara; with --list you see who there are.',
    )
  console.log(tokenFor(word))
}

function tokenFor(word: string): string {
  const settings = settingsFrom(process.env)
  const folder = folderAt(settings.data)
  const record = readRecord(folder)
  const user = usersOf(record?.demo ?? settings.demo).find(one => one.user === word)
  if (user === undefined)
    throw new HostFault(
      'user-unknown',
      `There is no demo user "${word}"; npm run -s token -- --list shows who there are.`,
    )
  const keys = readKeys(folder.keys)
  if (keys === undefined)
    throw new HostFault(
      'host-not-running',
      `Kring has not run on ${folder.path} yet, so there is no issuer to sign: start it with npm start.`,
    )
  if (record === undefined)
    console.error(`kring: No Kring is running on ${folder.path}; this token is for when it does, within ten minutes.`)
  const claims = { name: user.name, email: user.email }
  const url = record?.url ?? (process.env.KRING_PUBLIC_URL || `http://127.0.0.1:${settings.port}`)
  return mintToken(keys, issuerOf(url), { subject: user.user, claims })
}

try {
  main(process.argv.slice(2))
} catch (error) {
  endWith(error)
}
