import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { HostFault } from '../faults.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Either a program to start, or a DynamoDB endpoint that runs already and is not ours to stop. */
export type Found =
  | { readonly kind: 'program'; readonly path: string }
  | { readonly kind: 'endpoint'; readonly url: string }

/** What `DYNAMODB_ENDPOINT` names when it is set; else the engine of this platform from npm; else one on the PATH. */
export function findEngine(env: Environment = process.env): Found {
  if (env.DYNAMODB_ENDPOINT) return { kind: 'endpoint', url: env.DYNAMODB_ENDPOINT }
  const path = findProgram(env)
  if (path !== undefined) return { kind: 'program', path }
  throw new HostFault(
    'engine-missing',
    `There is no embedded DynamoDB engine for ${process.platform}-${process.arch} here: open the folder in its dev container (.devcontainer, see README.md), put "dynoxide" (https://github.com/nubo-db/dynoxide) on the PATH, or set DYNAMODB_ENDPOINT to a DynamoDB-compatible server such as Amazon's DynamoDB Local.`,
  )
}

/** The program alone: for who must be able to stop and kill it. */
export function findProgram(env: Environment = process.env): string | undefined {
  return fromPackage() ?? fromPath(env.PATH ?? '')
}

function fromPackage(): string | undefined {
  // The package has a binary and no JavaScript: only its package.json can be resolved.
  const packageFile = resolvable(`@dynoxide/${process.platform}-${process.arch}/package.json`)
  return packageFile === undefined ? undefined : runnable(join(dirname(packageFile), 'dynoxide'))
}

function fromPath(path: string): string | undefined {
  const folders = path.split(delimiter).filter(folder => folder !== '')
  return folders.map(folder => runnable(join(folder, 'dynoxide'))).find(found => found !== undefined)
}

function resolvable(specifier: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(specifier)
  } catch {
    return undefined
  }
}

function runnable(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    return undefined
  }
}
