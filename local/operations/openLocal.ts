import { readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { cursorSigner, type Store } from '@kring/functions/data/index'
import { folderLedger } from '@kring/functions/ledger/folder'
import type { LocalState } from '@kring/functions/operations/command'
import { OperationFault } from '@kring/functions/operations/fault'
import type { AccountCopy, FileCopy, OperatedHost } from '@kring/functions/operations/host'
import { localHost } from '@kring/functions/operations/run'
import { clockFrom } from '../clock.ts'
import { usersOf } from '../demo/users.ts'
import { forgetDeleted } from '../engine/forget.ts'
import type { Environment } from '../engine/index.ts'
import { eraserOf } from '../erasing.ts'
import { HostFault } from '../faults.ts'
import type { DataFolder } from '../folder/index.ts'
import { openInfrastructure } from '../infrastructure.ts'
import { peopleIn } from '../issuer/accounts.ts'
import { machinesIn } from '../issuer/clients.ts'
import { openStore as openSessions } from '../issuer/store.ts'
import { findRunningHost } from '../runningHost.ts'
import { settingsFrom } from '../settings.ts'
import { createShutdownStack } from '../shutdown.ts'
import { beginStream } from './beginStream.ts'
import { redriveLocal } from './redriveLocal.ts'

/** The host on this machine for a command. Throws OperationFault `host-not-running`, `host-running`. */
export async function openLocal(env: Environment, local: LocalState): Promise<OperatedHost> {
  return local === 'running' ? running(env) : stopped(env)
}

function running(env: Environment): OperatedHost {
  try {
    const found = findRunningHost(env)
    const { folder, store, secret, now, record } = found
    return operated(
      { folder, store, secret, now, isDemo: record.demo, url: record.url },
      { redrive: () => redriveLocal(found), close: async () => {} },
    )
  } catch (error) {
    if (error instanceof HostFault && error.code === 'host-not-running')
      throw new OperationFault('host-not-running', error.message, { cause: error })
    throw error
  }
}

/** Starts the engine on a data folder of which no host runs, and holds its lock meanwhile. */
async function stopped(env: Environment): Promise<OperatedHost> {
  const { data, demo } = settingsFrom(env)
  const shutdown = createShutdownStack()
  try {
    const { folder, store, secret } = await openInfrastructure({ data, env, say: () => {} }, shutdown)
    const { now } = clockFrom(env)
    return operated(
      { folder, store, secret, now, isDemo: demo },
      { redrive: async () => ({ done: 0, left: 0 }), close: () => shutdown.closeAll() },
    )
  } catch (error) {
    await shutdown.closeAll()
    if (error instanceof HostFault && error.code === 'folder-in-use')
      throw new OperationFault('host-running', `Kring runs on ${data}: stop it first.`, { cause: error })
    throw error
  }
}

type Opened = {
  readonly folder: DataFolder
  readonly store: Store
  readonly secret: string
  readonly now: () => string
  readonly isDemo: boolean
  /** Where it answers; absent of one that is stopped. */
  readonly url?: string
}

function operated(
  { folder, store, secret, now, isDemo, url }: Opened,
  { redrive, close }: Pick<OperatedHost, 'redrive' | 'close'>,
): OperatedHost {
  const sessions = openSessions(folder.sessions)
  const people = peopleIn(sessions, usersOf(isDemo))
  return {
    ...{ name: localHost, store, secret, now, redrive },
    cursors: cursorSigner(secret),
    ledger: folderLedger(folder.ledger),
    eraser: eraserOf(folder, store, secret, now),
    accounts: people,
    clients: machinesIn(sessions),
    served: url === undefined ? undefined : { site: url, issuer: `${url}/oidc` },
    keyName: 'secret',
    allAccounts: async function* (): AsyncGenerator<AccountCopy> {
      yield* people.invited()
    },
    allFiles: async function* (): AsyncGenerator<FileCopy> {
      yield* keptFiles(folder.files)
    },
    beginStream: async () => beginStream(folder),
    forgetDeleted: () => forgetDeleted(folder.table),
    close: async () => {
      sessions.close()
      await close()
    },
  }
}

/** The kept files below a folder, by the key that each would have in the bucket, in order. */
function keptFiles(folder: string): readonly FileCopy[] {
  const kept = join(folder, 'kept')
  const isThere = statSync(kept, { throwIfNoEntry: false }) !== undefined
  const names = isThere ? readdirSync(kept, { recursive: true, encoding: 'utf8' }).sort() : []
  return names.flatMap(name => {
    const about = statSync(join(kept, name))
    return about.isFile() ? [{ key: join('kept', name).split(sep).join('/'), bytes: about.size }] : []
  })
}
