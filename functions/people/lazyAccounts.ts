import { once } from '../once.ts'
import type { Accounts, MachineClients } from './accounts.ts'

/** Accounts whose code is loaded at the first call: few requests invite somebody. */
export function lazyAccounts(load: () => Promise<Accounts>): Accounts {
  const accounts = once(load)
  return {
    ensure: async person => (await accounts()).ensure(person),
    inviteAgain: async email => (await accounts()).inviteAgain(email),
    resetSecondFactor: async subject => (await accounts()).resetSecondFactor(subject),
  }
}

/** Machine clients, likewise. */
export function lazyClients(load: () => Promise<MachineClients>): MachineClients {
  const clients = once(load)
  return {
    create: async client => (await clients()).create(client),
    renew: async id => (await clients()).renew(id),
    endOlderSecrets: async id => (await clients()).endOlderSecrets(id),
    delete: async id => (await clients()).delete(id),
  }
}
