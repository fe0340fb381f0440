import { type CursorSigner, type Table, verifyHistory } from '../data/index.ts'
import { everyDossier } from './everyDossier.ts'

export type Verified = {
  readonly dossiers: number
  readonly entries: number
  /** The first entry of each dossier that was altered, swapped or is missing. */
  readonly broken: readonly { readonly dossier: string; readonly entry: number }[]
}

/** Follows the hash chain of every dossier from its first event to its head. */
export async function verify(table: Table, cursors: CursorSigner): Promise<Verified> {
  let dossiers = 0
  let entries = 0
  const broken: { dossier: string; entry: number }[] = []
  for await (const { dossier } of everyDossier(table, cursors)) {
    dossiers += 1
    entries += dossier.history.length
    const entry = verifyHistory(dossier)
    if (entry !== undefined) broken.push({ dossier: dossier.head.id, entry })
  }
  return { dossiers, entries, broken }
}
