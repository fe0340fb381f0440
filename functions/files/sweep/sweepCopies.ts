import { isAttachmentId, TenantId } from '@kring/domain'
import { type ClaimPlace, claimNameOf, claimPlaceOf } from '../../data/claims/place.ts'

/** A copy under `kept`: its key and when it was written, in milliseconds since 1970. */
export type Copy = { readonly key: string; readonly writtenAt: number }

/** What the sweep asks the table (functions/data/scopes/copies.ts). */
export type CopiesTable = {
  /** The number of the dossier that has the file. */
  readonly dossierOf: (tenant: TenantId, id: string, now: string) => Promise<string | undefined>
  readonly hasDossier: (tenant: TenantId, dossier: string) => Promise<boolean>
  readonly hasTenant: (tenant: TenantId) => Promise<boolean>
  /** The sheet that has a receipt, as `claimNameOf`. */
  readonly claimOf: (person: string, id: string, now: string) => Promise<string | undefined>
  /** Whether a plan has a picture. */
  readonly pictureClaimed: (place: PicturePlace, now: string) => Promise<boolean>
}

export type Sweep = {
  /** Every copy under `kept`. */
  readonly copies: () => AsyncIterable<Copy>
  /** Removes a copy so that it can be had back for some weeks. */
  readonly remove: (key: string) => Promise<void>
  readonly table: CopiesTable
  /** ISO 8601 in UTC. */
  readonly now: () => string
  /** Copies that one run may remove; default: 20. */
  readonly most?: number | undefined
}

const day = 86_400_000
/** A copy is made seconds before its dossier. After a day nobody is still sending it. */
const youngest = day
/** Older copies were looked at by earlier sweeps; a month lets one be missed for that long. */
const oldest = 30 * day
/** The files of one sending that was tried once. More at once is rather another table than lost copies. */
const mostRemoved = 20

/** The table is not the one of these files, or seems not to be: nothing was removed. */
export class SweepStopped extends Error {
  override readonly name = 'SweepStopped'
  readonly reason: 'no-such-tenant' | 'too-many'
  /** Copies that would have been removed. */
  readonly found: number
  constructor(reason: SweepStopped['reason'], found: number) {
    super(`${reason}: ${found}`)
    this.reason = reason
    this.found = found
  }
}

/**
 * Removes the copies that were made for a dossier which was never created: the process ended, or the outcome of its
 * transaction was not known. A file's claim is written in that same transaction, and nothing but an erasure deletes it. So
 * a copy goes when another dossier claimed its file, or when the table has neither a claim nor the dossier. A receipt goes
 * when its sheet does not claim it: it was taken away, or never added; so does a picture of a plan. Returns the
 * number of copies removed. Everything is asked first: throws what reading throws, or SweepStopped when the table has no
 * such tenant or more than `most` copies would go, having removed nothing.
 */
export async function sweepCopies({ copies, remove, table, now, most = mostRemoved }: Sweep): Promise<number> {
  const at = now()
  const lost: string[] = []
  const tenants = new Set<TenantId>()
  for await (const { key, writtenAt } of copies()) {
    const age = Date.parse(at) - writtenAt
    if (age < youngest || age > oldest) continue
    const receipt = receiptPlaceOf(key)
    if (receipt !== undefined && (await isReceiptLost(table, receipt, at))) lost.push(key)
    const picture = picturePlaceOf(key)
    if (picture !== undefined && !(await table.pictureClaimed(picture, at))) {
      lost.push(key)
      tenants.add(picture.tenant)
    }
    const place = placeOf(key)
    if (place === undefined) continue
    if (!(await isLost(table, place, at))) continue
    lost.push(key)
    tenants.add(place.tenant)
  }
  for (const tenant of tenants) {
    if (!(await table.hasTenant(tenant))) throw new SweepStopped('no-such-tenant', lost.length)
  }
  if (lost.length > most) throw new SweepStopped('too-many', lost.length)
  for (const key of lost) await remove(key)
  return lost.length
}

async function isLost(table: CopiesTable, { tenant, dossier, id }: Place, at: string): Promise<boolean> {
  const claimedBy = await table.dossierOf(tenant, id, at)
  return claimedBy === undefined ? !(await table.hasDossier(tenant, dossier)) : claimedBy !== dossier
}

const isReceiptLost = async (table: CopiesTable, { of, id }: ReceiptPlace, at: string): Promise<boolean> =>
  (await table.claimOf(of.person, id, at)) !== claimNameOf(of)

type ReceiptPlace = { readonly of: ClaimPlace; readonly id: string }

/** The receipt that a key names (`keptKey`); undefined for any other key. */
export function receiptPlaceOf(key: string): ReceiptPlace | undefined {
  const [stage, kind, region = '', year = '', person = '', id = '', ...more] = key.split('/')
  if (stage !== 'kept' || kind !== 'c' || more.length > 0 || !isAttachmentId(id)) return undefined
  const of = claimPlaceOf(`${region}.${year}.${person}`)
  return of && { of, id }
}

/** Where a picture of a plan is: of a dossier, under the id of its file. */
export type PicturePlace = { readonly tenant: TenantId; readonly dossier: string; readonly id: string }

/** The picture of a plan that a key names (`keptKey`); undefined for any other key. */
export function picturePlaceOf(key: string): PicturePlace | undefined {
  const [stage, kind, name, dossier = '', id = '', ...more] = key.split('/')
  const tenant = TenantId.safeParse(name)
  if (stage !== 'kept' || kind !== 'p' || !tenant.success || more.length > 0) return undefined
  return dossier === '' || !isAttachmentId(id) ? undefined : { tenant: tenant.data, dossier, id }
}

type Place = { readonly tenant: TenantId; readonly dossier: string; readonly id: string }

/** What a key names (`keptKey`); undefined for any other key, which is left alone. */
export function placeOf(key: string): Place | undefined {
  const [stage, kind, name, dossier, id, ...more] = key.split('/')
  const tenant = TenantId.safeParse(name)
  if (stage !== 'kept' || kind !== 't' || !tenant.success || more.length > 0) return undefined
  if (dossier === undefined || id === undefined || !isAttachmentId(id)) return undefined
  return { tenant: tenant.data, dossier, id }
}
