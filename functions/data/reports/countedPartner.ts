import type { TenantId } from '@kring/domain'
import * as z from 'zod'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { tenantKeys } from '../keys.ts'
import { countedForPartner } from './countKeys.ts'

/** Which of a partner's accepted referrals no grant pays for is shown since it was noted so, in this version. */
const shownUnfunded = 'unfunded#1'
const doneNow: readonly string[] = [...countedForPartner, shownUnfunded]

const StoredCounted = z.object({
  /** The families, as `<family>#<version>`, that are counted, or being counted, for all dossiers of before; and what is shown of them. */
  families: z.array(z.string()),
  /** While dossiers are left: where the list of them goes on. */
  cursor: z.string().optional(),
  isWhole: z.boolean(),
})
/** How far counting a partner's dossiers of before has come. */
export type CountedPartner = z.infer<typeof StoredCounted>

/** From the first dossier on. */
const nothing: CountedPartner = { families: [...doneNow], isWhole: false }

/** As it is for the families of now: what was counted in others is counted again, from the first dossier on. */
export async function readCountedPartner(table: Table, tenant: TenantId): Promise<CountedPartner> {
  const item = await get(table, 'read-counted-families', tenantKeys(tenant).counted(), true)
  if (item === undefined) return nothing
  const counted = StoredCounted.safeParse(item)
  if (!counted.success) throw new CorruptItem('unreadable list of counted families')
  const { families } = counted.data
  return doneNow.every(family => families.includes(family)) ? counted.data : nothing
}

export const saveCountedPartner = (table: Table, tenant: TenantId, counted: CountedPartner): Promise<void> =>
  put(table, 'save-backfill', { ...tenantKeys(tenant).counted(), ...counted })

/** A partner that is new has nothing that is left to be counted. */
export const wholeFromTheStart: CountedPartner = { families: [...doneNow], isWhole: true }
