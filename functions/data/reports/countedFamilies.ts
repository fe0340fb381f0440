import { type Family, type FunderId, families } from '@kring/domain'
import * as z from 'zod'
import { get } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { operatorKeys } from '../keys.ts'
import { countedNow } from './contributions.ts'

const StoredCounted = z.object({ families: z.array(z.string()) })

/** In which a grant has everything counted that was never noted: those that there were before others were added. */
const firstFamilies: readonly string[] = ['core#1', 'municipality#1', 'theme#1', 'age#1']

/** The families of counters, as `<family>#<version>`, in which a grant has everything counted. */
export async function readCountedFamilies(table: Table, funder: FunderId, grant: string): Promise<readonly string[]> {
  const item = await get(table, 'read-counted-families', operatorKeys.counted(funder, grant), true)
  if (item === undefined) return firstFamilies
  const counted = StoredCounted.safeParse(item)
  if (!counted.success) throw new CorruptItem('unreadable list of counted families')
  return counted.data.families
}

/** Whether all that is counted now is whole for a grant, once its backfills have ended. */
export const isWhole = (counted: readonly string[]): boolean => countedNow.every(family => counted.includes(family))

/** The version of a family that a report reads: the newest that is whole; undefined while none is. */
export function versionToRead(family: Family, counted: readonly string[]): number | undefined {
  for (let version: number = families[family].version; version > 0; version -= 1)
    if (counted.includes(`${family}#${version}`)) return version
  return undefined
}
