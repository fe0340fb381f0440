import { randomUUID } from 'node:crypto'
import type { Accounts, MachineClients } from '@kring/functions/people/accounts'
import { people } from './people.ts'

/** The identity provider of a world: the test people, and invited accounts. */
export function openDirectory(): {
  readonly accounts: Accounts & KnownResets
  readonly clients: MachineClients & KnownClients
} {
  const subjects = new Map<string, string>(Object.values(people).map(({ email, subject }) => [email, subject]))
  const secrets = new Map<string, string[]>()
  const known = (id: string): string[] => {
    const kept = secrets.get(id)
    if (kept === undefined) throw new Error('no such client')
    return kept
  }
  return {
    accounts: {
      ensure: async ({ email }) => {
        const subject = subjects.get(email) ?? randomUUID()
        subjects.set(email, subject)
        return subject
      },
      reset: [],
      outOfOrder: false,
      async resetSecondFactor(subject) {
        if (this.outOfOrder) throw new Error('the identity provider does not answer')
        this.reset.push(subject)
      },
      inviteAgain: async email => (subjects.has(email) ? 'sent' : 'unknown'),
    },
    clients: {
      create: async () => {
        const made = { id: randomUUID(), secret: randomUUID() }
        secrets.set(made.id, [made.secret])
        return made
      },
      renew: async id => {
        const secret = randomUUID()
        secrets.set(id, [...known(id).slice(-1), secret])
        return { id, secret }
      },
      endOlderSecrets: async id => void secrets.set(id, known(id).slice(-1)),
      delete: async id => void secrets.delete(id),
      secretsOf: id => secrets.get(id) ?? [],
    },
  }
}

/** The subjects whose second factor was reset; `outOfOrder`: from now on no reset succeeds. */
type KnownResets = { readonly reset: string[]; outOfOrder: boolean }
type KnownClients = { secretsOf(id: string): readonly string[] }
