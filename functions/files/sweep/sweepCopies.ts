import { isAttachmentId, TenantId } from '@kring/domain'

/** A copy under `kept`: its key and when it was written, in milliseconds since 1970. */
export type Copy = { readonly key: string; readonly writtenAt: number }

export type Sweep = {
  /** Every copy under `kept`. */
  readonly copies: () => AsyncIterable<Copy>
  readonly remove: (key: string) => Promise<void>
  /** The number of the dossier that has the file. */
  readonly dossierOf: (tenant: TenantId, id: string, now: string) => Promise<string | undefined>
  /** ISO 8601 in UTC. */
  readonly now: () => string
}

const day = 86_400_000
/** A copy is made seconds before its dossier. After a day nobody is still sending it. */
const youngest = day
/** Older copies were looked at by earlier sweeps; a month lets one be missed for that long. */
const oldest = 30 * day

/**
 * Deletes the copies that were made for a dossier which was never created: the process ended, or the outcome of its
 * transaction was not known. A file's claim is written in that same transaction, and nothing but an erasure deletes it, so
 * a copy that its dossier did not claim belongs to nobody. Returns the number of copies deleted; throws what reading throws,
 * having deleted nothing that it could not ask about.
 */
export async function sweepCopies({ copies, remove, dossierOf, now }: Sweep): Promise<number> {
  const at = now()
  let removed = 0
  for await (const { key, writtenAt } of copies()) {
    const age = Date.parse(at) - writtenAt
    const place = placeOf(key)
    if (place === undefined || age < youngest || age > oldest) continue
    if ((await dossierOf(place.tenant, place.id, at)) === place.dossier) continue
    await remove(key)
    removed += 1
  }
  return removed
}

/** What a key names (`keptKey`); undefined for any other key, which is left alone. */
function placeOf(
  key: string,
): { readonly tenant: TenantId; readonly dossier: string; readonly id: string } | undefined {
  const [stage, kind, name, dossier, id, ...more] = key.split('/')
  const tenant = TenantId.safeParse(name)
  if (stage !== 'kept' || kind !== 't' || !tenant.success || more.length > 0) return undefined
  if (dossier === undefined || id === undefined || !isAttachmentId(id)) return undefined
  return { tenant: tenant.data, dossier, id }
}
