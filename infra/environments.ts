import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { EnvironmentFile } from './environments/schema.ts'

/**
 * The settings that differ per deployment: one file for each, `infra/environments/<name>.json`. Nothing in it is secret.
 * What each setting means is said in `infra/environments/schema.ts`.
 */
export type Environment = Readonly<z.infer<typeof EnvironmentFile>>

/** One thing that is wrong in a file: where in it, what was expected, and what was found. */
export type SettingsFault = { readonly file: string; readonly path: string; readonly expected: string }

/** Names every fault of every file at once. */
export class InvalidSettings extends Error {
  readonly code = 'invalid-settings'
  readonly faults: readonly SettingsFault[]

  constructor(faults: readonly SettingsFault[]) {
    super(faults.map(({ file, path, expected }) => `${file}: ${path || 'the file'}: ${expected}`).join('\n'))
    this.name = 'InvalidSettings'
    this.faults = faults
  }
}

/** Reads what stands in a file of settings. `file` is what faults are told of. Returns all faults, or the environment. */
export function readSettings(file: string, text: string): Environment | readonly SettingsFault[] {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch (error) {
    return [{ file, path: '', expected: `expected JSON: ${error instanceof Error ? error.message : String(error)}` }]
  }
  const read = EnvironmentFile.safeParse(written)
  const faults = read.success ? [] : read.error.issues.map(issue => ({ file, ...faultOf(issue, written) }))
  const named = z.looseObject({ name: z.string() }).safeParse(written)
  const wanted = basename(file, '.json')
  if (named.success && named.data.name !== wanted)
    faults.push({ file, path: 'name', expected: `expected "${wanted}", as the file is called` })
  return read.success && faults.length === 0 ? read.data : faults
}

/** The environments of a folder, by name. Throws InvalidSettings with all faults of all files. */
export function environmentsIn(folder: string): readonly Environment[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  const read = files.toSorted().map(name => readSettings(name, readFileSync(join(folder, name), 'utf8')))
  const faults = read.flatMap(one => (isFaults(one) ? one : []))
  const environments = read.flatMap(one => (isFaults(one) ? [] : one))
  for (const what of ['signInPrefix', 'domain'] as const)
    for (const one of environments)
      if (environments.some(other => other.name < one.name && other[what] === one[what]))
        faults.push({
          file: `${one.name}.json`,
          path: what,
          expected: 'expected a value that no other environment has',
        })
  if (faults.length > 0) throw new InvalidSettings(faults)
  return environments
}

const folderOfSettings = fileURLToPath(new URL('./environments', import.meta.url))

/** The environments of this repository. Throws InvalidSettings. */
export const environments = (): readonly Environment[] => environmentsIn(folderOfSettings)

/** The environment of that name, and no look at the others: a fault in them stops nobody. Throws InvalidSettings. */
export function environmentNamed(name: string, folder: string = folderOfSettings): Environment {
  const names = readdirSync(folder).flatMap(file => (file.endsWith('.json') ? [basename(file, '.json')] : []))
  if (!names.includes(name))
    throw new InvalidSettings([
      { file: `${name}.json`, path: '', expected: `there is none; there are ${names.join(', ')}` },
    ])
  const read = readSettings(`${name}.json`, readFileSync(join(folder, `${name}.json`), 'utf8'))
  if (isFaults(read)) throw new InvalidSettings(read)
  return read
}

const isFaults = (read: Environment | readonly SettingsFault[]): read is readonly SettingsFault[] => Array.isArray(read)

/** The path as in JavaScript (`sso[0].issuer`), and zod's sentence, with what was found. */
function faultOf(issue: z.core.$ZodIssue, written: unknown): Omit<SettingsFault, 'file'> {
  const path = issue.path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  )
  if (issue.code === 'unrecognized_keys')
    return { path, expected: `there is no setting ${issue.keys.map(key => `"${key}"`).join(', ')}` }
  const found = issue.path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    written,
  )
  return {
    path,
    expected: found === undefined ? `missing; ${issue.message}` : `${issue.message}; found ${JSON.stringify(found)}`,
  }
}
