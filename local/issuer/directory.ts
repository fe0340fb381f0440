import type { Accounts, MachineClients } from '@kring/functions/people/accounts'
import type { DemoUser } from '../demo/users.ts'
import type { DataFolder } from '../folder/index.ts'
import { peopleIn } from './accounts.ts'
import { machinesIn } from './clients.ts'
import { openStore } from './store.ts'

/**
 * Accounts and clients only, for the API beside the issuer: in a thread (apiThreads) or a process (dev/apiProcess.ts). In
 * a file of its own, so that neither loads the issuer.
 */
export function openDirectory(
  folder: DataFolder,
  users: readonly DemoUser[],
): { readonly accounts: Accounts; readonly clients: MachineClients } {
  const store = openStore(folder.sessions)
  return { accounts: peopleIn(store, users), clients: machinesIn(store) }
}
