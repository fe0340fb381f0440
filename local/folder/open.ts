import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { HostFault, systemCode } from '../faults.ts'

/** The paths of a host's data folder; the only place where its file names are defined. */
export type DataFolder = {
  readonly path: string
  readonly table: string
  readonly mail: string
  readonly files: string
  readonly keys: string
  readonly secret: string
  readonly sessions: string
  /** The list of erasures: outside the table, and not part of its backups. */
  readonly erasures: string
  /** The files of each reader of the table's stream. */
  readonly readers: Readonly<Record<'effects' | 'seal', ReaderFiles>>
  /** What was written, witnessed outside the table; append-only. */
  readonly ledger: string
  readonly host: string
}

export type ReaderFiles = { readonly checkpoints: string; readonly deadLetters: string }

export function folderAt(path: string): DataFolder {
  const root = resolve(path)
  return {
    path: root,
    table: join(root, 'table.db'),
    mail: join(root, 'mail'),
    files: join(root, 'files'),
    keys: join(root, 'issuer-keys.json'),
    secret: join(root, 'secret'),
    sessions: join(root, 'sessions.db'),
    erasures: join(root, 'erasures.jsonl'),
    readers: {
      effects: { checkpoints: join(root, 'checkpoints.json'), deadLetters: join(root, 'dead-letters.jsonl') },
      seal: { checkpoints: join(root, 'checkpoints-seal.json'), deadLetters: join(root, 'dead-letters-seal.jsonl') },
    },
    ledger: join(root, 'ledger'),
    host: join(root, 'host.json'),
  }
}

/** Creates the folder if it does not exist. Throws HostFault `folder-unusable` when it cannot be read and written. */
export function openFolder(path: string): DataFolder {
  const folder = folderAt(path)
  try {
    mkdirSync(folder.path, { recursive: true, mode: 0o700 })
    if (!statSync(folder.path).isDirectory()) throw unusable(folder.path)
    accessSync(folder.path, constants.R_OK | constants.W_OK | constants.X_OK)
    mkdirSync(folder.mail, { recursive: true, mode: 0o700 })
    accessSync(folder.mail, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    if (error instanceof HostFault || systemCode(error) === undefined) throw error
    throw unusable(folder.path, error)
  }
  return folder
}

function unusable(path: string, cause?: unknown): HostFault {
  return new HostFault(
    'folder-unusable',
    `The data folder ${path} can not be read and written; change its rights, or set KRING_DATA to another folder.`,
    { cause },
  )
}
