import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Accounts } from '@kring/functions/people/accounts'
import * as z from 'zod'
import type { DemoUser } from '../demo/users.ts'
import { entryTable, secondFactorTable } from './tables.ts'

const Account = z.object({ subject: z.string(), name: z.string(), email: z.string() })
export type Account = Readonly<z.infer<typeof Account>>

export type People = Accounts & {
  readonly users: readonly DemoUser[]
  /** Invited accounts, sorted by name. */
  invited(): readonly Account[]
  find(subject: string): Account | undefined
}

/** Everyone who may sign in: the demo users, and invited people (kept in `database`). */
export function peopleIn(database: DatabaseSync, users: readonly DemoUser[]): People {
  database.exec(`
    CREATE TABLE IF NOT EXISTS account (subject TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL);
    CREATE UNIQUE INDEX IF NOT EXISTS account_email ON account (lower(email));
    ${secondFactorTable}
    ${entryTable}
  `)
  const all = database.prepare('SELECT subject, name, email FROM account ORDER BY name, email')
  const bySubject = database.prepare('SELECT subject, name, email FROM account WHERE subject = ?')
  const byEmail = database.prepare('SELECT subject, name, email FROM account WHERE lower(email) = lower(?)')
  const put = database.prepare('INSERT INTO account (subject, name, email) VALUES (?, ?, ?)')
  const dropFactor = database.prepare('DELETE FROM second_factor WHERE subject = ?')
  const endSessions = database.prepare("DELETE FROM entry WHERE json_extract(payload, '$.accountId') = ?")
  const demo = users.map(({ user, name, email }): Account => ({ subject: user, name, email }))
  return {
    users,
    invited: () => z.array(Account).parse(all.all()),
    find: subject => demo.find(one => one.subject === subject) ?? accountOf(bySubject.get(subject)),
    async ensure({ name, email }) {
      const address = email.trim()
      const known =
        demo.find(one => one.email.toLowerCase() === address.toLowerCase()) ?? accountOf(byEmail.get(address))
      if (known !== undefined) return known.subject
      const subject = randomUUID()
      put.run(subject, name, address)
      return subject
    },
    async resetSecondFactor(subject) {
      dropFactor.run(subject)
      endSessions.run(subject)
    },
    // Here one signs in with a name: there is no invitation to lose.
    inviteAgain: async email => (byEmail.get(email.trim()) === undefined ? 'unknown' : 'none'),
  }
}

const accountOf = (row: unknown): Account | undefined => (row === undefined ? undefined : Account.parse(row))
