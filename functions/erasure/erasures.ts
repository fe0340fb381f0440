import type { TenantId } from '@kring/domain'
import * as z from 'zod'
import type { Mac } from '../data/sealing/mac.ts'

/** One erasure that was ordered: ids only. `person`: the id of one person in the dossier; absent for the whole dossier. */
const StoredErasure = z.strictObject({
  tenant: z.string().brand<'TenantId'>(),
  dossier: z.string(),
  person: z.string().optional(),
  /** The files that were removed with the person. */
  files: z.array(z.string()).optional(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  mac: z.string(),
})
/** The record of a coordinator who left, by their tag. */
const StoredCoordinatorErasure = z.strictObject({ coordinator: z.string(), at: z.string(), mac: z.string() })
/** A complaint whose time was over. */
const StoredComplaintErasure = z.strictObject({
  tenant: z.string().brand<'TenantId'>(),
  complaint: z.string(),
  at: z.string(),
  mac: z.string(),
})
const StoredLine = z.union([StoredErasure, StoredCoordinatorErasure, StoredComplaintErasure])
export type CoordinatorErasure = { readonly coordinator: string; readonly at: string }
export type ComplaintErasure = { readonly tenant: TenantId; readonly complaint: string; readonly at: string }
export type Erasure = {
  readonly tenant: TenantId
  readonly dossier: string
  readonly person?: string | undefined
  readonly files?: readonly string[] | undefined
  readonly at: string
}

export type AnyErasure = Erasure | CoordinatorErasure | ComplaintErasure

/**
 * The list of erasures, kept outside the table and outside its backups: what was erased must be erased again in every
 * backup that is restored. Lines are appended and never removed.
 */
export type ErasureLedger = {
  append(line: string): Promise<void>
  lines(): Promise<readonly string[]>
}

/** Writes an erasure down before it is carried out, so that one that is interrupted is finished by the next replay. */
export const recordErasure = (ledger: ErasureLedger, mac: Mac, erasure: AnyErasure): Promise<void> =>
  ledger.append(JSON.stringify({ ...erasure, mac: mac('erasure', erasure) }))

/** A line of the ledger is not one of ours, or was altered. */
export class ForgedErasure extends Error {
  override readonly name = 'ForgedErasure'
}

/** All erasures ever ordered, the first first. Throws ForgedErasure: an erasure must not be faked or lost. */
export async function readErasures(ledger: ErasureLedger, mac: Mac): Promise<readonly AnyErasure[]> {
  return (await ledger.lines()).map((line, index) => {
    const stored = StoredLine.safeParse(parsed(line))
    if (!stored.success) throw new ForgedErasure(`line ${index + 1}`)
    const { mac: given, ...erasure } = stored.data
    if (given !== mac('erasure', erasure)) throw new ForgedErasure(`line ${index + 1}`)
    return erasure
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
