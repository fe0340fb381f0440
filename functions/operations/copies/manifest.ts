import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { type Mac, macWith } from '../../data/sealing/mac.ts'
import { OperationFault } from '../fault.ts'

/** The version of the format that this product writes; it reads no other. */
export const exportVersion = 1

const Part = z.strictObject({
  /** A file name, without a folder. */
  name: z.string().regex(/^(items|accounts|files)-\d{6}\.jsonl\.gz$/),
  lines: z.int().min(0),
  bytes: z.int().min(1),
  /** SHA-256 of the file, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Part = z.infer<typeof Part>

/** What an export holds. `mac`: keyed by the application's secret, over all of it. */
const Content = z.strictObject({
  format: z.literal('kring-export'),
  version: z.literal(exportVersion),
  /** The host that it was made of. */
  host: z.string(),
  /** When it began and ended, by the host's clock (ISO 8601, UTC). */
  from: z.string(),
  until: z.string(),
  /** What wraps the tenants' keys: without it nothing in the items can be read. */
  key: z.string(),
  /** Keyed hash that tells whether the secret is the same. */
  secret: z.string(),
  items: z.int().min(0),
  accounts: z.int().min(0),
  files: z.int().min(0),
  parts: z.array(Part),
})
export type Manifest = z.infer<typeof Content>
const Sealed = Content.extend({ mac: z.string() })
const AnyVersion = z.looseObject({ format: z.string(), version: z.int() })

export const secretMark = (secret: string): string => macWith(secret)('export', 'secret')

export function sealManifest(manifest: Manifest, secret: string): string {
  return `${JSON.stringify({ ...manifest, mac: sealOf(macWith(secret), manifest) }, undefined, 2)}\n`
}

/** Throws OperationFault `export-format`, `export-altered`, `secret-differs`. */
export function openManifest(text: string, secret: string): Manifest {
  const value = parsed(text)
  const known = AnyVersion.safeParse(value)
  if (!known.success) throw altered('the manifest cannot be read')
  const { format, version } = known.data
  if (format !== 'kring-export' || version !== exportVersion)
    throw new OperationFault(
      'export-format',
      `The export has the format ${format} ${version}; this version of the product reads kring-export ${exportVersion}.`,
    )
  const sealed = Sealed.safeParse(value)
  if (!sealed.success) throw altered('the manifest cannot be read')
  const { mac, ...manifest } = sealed.data
  if (!isSame(manifest.secret, secretMark(secret)))
    throw new OperationFault(
      'secret-differs',
      'The export was made with another secret of the application, or the mark of the secret was altered: nothing in it could be read here.',
    )
  if (!isSame(mac, sealOf(macWith(secret), manifest))) throw altered('the manifest was altered')
  return manifest
}

export const altered = (what: string): OperationFault =>
  new OperationFault('export-altered', `The export is not as it was made: ${what}. Nothing was imported of it.`)

const sealOf = (mac: Mac, manifest: Manifest): string => mac('export', manifest)

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
