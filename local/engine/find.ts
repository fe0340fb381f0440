import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { HostFault } from '../faults.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Either a program to start, or the URL of a DynamoDB endpoint that already runs and that Kring must not stop. */
export type EngineLocation =
  | { readonly kind: 'program'; readonly path: string }
  | { readonly kind: 'endpoint'; readonly url: string }

/** In this order: `DYNAMODB_ENDPOINT`; the engine's npm package for this platform; `dynoxide` on the PATH. Throws HostFault `engine-missing`. */
export function findEngine(env: Environment = process.env): EngineLocation {
  if (env.DYNAMODB_ENDPOINT) return { kind: 'endpoint', url: env.DYNAMODB_ENDPOINT }
  const path = findProgram(env)
  if (path !== undefined) return { kind: 'program', path }
  throw new HostFault(
    'engine-missing',
    `There is no embedded DynamoDB engine for ${process.platform}-${process.arch} here: open the folder in its dev container (.devcontainer, see README.md), put "dynoxide" (https://github.com/nubo-db/dynoxide) on the PATH, or set DYNAMODB_ENDPOINT to a DynamoDB-compatible server such as Amazon's DynamoDB Local.`,
  )
}

/** The path of the engine program, ignoring `DYNAMODB_ENDPOINT`; undefined when there is none. */
export function findProgram(env: Environment = process.env): string | undefined {
  return fromPackage() ?? fromPath(env.PATH ?? '')
}

function fromPackage(): string | undefined {
  // The package contains a binary and no JavaScript, so only its package.json can be resolved.
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
