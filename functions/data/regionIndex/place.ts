import type { FormDefinition, RegionId } from '@kring/domain'
import type { Table } from '../connection.ts'
import { VersionConflict } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import type { Dossier } from '../referrals/examine.ts'
import type { Mac } from '../sealing/mac.ts'
import { type Entry, type ReadEntry, type Rows, readEntry, replaceRows } from './entry.ts'
import { positionOf, rowsOf } from './rows.ts'

type Keys = ReturnType<typeof tenantKeys>

const mostTries = 5
const none: Rows = { find: new Map(), alike: new Map() }

/**
 * Enters a dossier in its region's indexes as it is now, and removes what it was found by before. Nothing is written from
 * an older reading than the last, nor after the dossier was erased: docs/decisions/0037-region-indexes.md. Repeating it
 * changes nothing.
 */
export async function indexInRegion(
  table: Table,
  keys: Keys,
  mac: Mac,
  dossier: Pick<Dossier, 'head' | 'referral'>,
  form: FormDefinition,
): Promise<void> {
  const { id, region, version } = dossier.head
  const rows = rowsOf(mac, dossier, form)
  const after: Entry = {
    region,
    position: positionOf(dossier),
    version,
    find: [...rows.find.keys()],
    alike: [...rows.alike.keys()],
  }
  await withEntry(table, keys, id, before => {
    if (before?.isErased || (before?.version ?? 0) > version) return undefined
    return before?.version === version && !before.isPartial ? undefined : { after, rows }
  })
}

/** Removes an erased dossier from its region's indexes, and keeps it from being entered again. Repeating it changes nothing. */
export async function removeFromRegion(table: Table, keys: Keys, id: string, region: RegionId): Promise<void> {
  await withEntry(table, keys, id, before => {
    if (before?.isErased && !before.isPartial) return undefined
    const at = before ?? { region, position: '', version: 0 }
    const after = { region: at.region, position: at.position, version: at.version, find: [], alike: [], isErased: true }
    return { after, rows: none }
  })
}

async function withEntry(
  table: Table,
  keys: Keys,
  id: string,
  change: (before: ReadEntry | undefined) => { readonly after: Entry; readonly rows: Rows } | undefined,
): Promise<void> {
  const key = keys.indexed(id)
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const before = await readEntry(table, key)
    const wanted = change(before)
    if (wanted === undefined || (await replaceRows(table, key, before, wanted.after, wanted.rows))) return
  }
  throw new VersionConflict()
}
