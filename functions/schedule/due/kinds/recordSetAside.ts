import type { TenantId } from '@kring/domain'
import * as z from 'zod'
import { CorruptItem } from '../../../data/index.ts'
import type { Key } from '../../../data/keys.ts'
import { effectsOf } from '../../../stream/effects/work.ts'
import { openSources, type Sources } from '../../../stream/messages/sources.ts'
import { eventAt, placeOfKey, type StreamEvent } from '../../../stream/streamEvent.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/** An item that the stream told of and that could not be read: a member, a personal link. It is read again as it is now. */
export const recordSetAside = dueKind({
  reference: z.object({ pk: z.string(), sk: z.string() }),
  work: async (dependencies, key, entry) => {
    const place = placeOfKey(key)
    const tenant = tenantOf(entry)
    if (place === undefined || place.tenant !== tenant) throw new CorruptItem('an entry of another place')
    const sources = openSources(dependencies)
    const happened =
      place.collection === 'COORDINATOR' ? eventAt(place, () => ({})) : await readAgain(sources, key, tenant)
    if (happened !== undefined) await effectsOf(dependencies, sources)(happened)
    return 'done'
  },
})

async function readAgain(sources: Sources, key: Key, tenant: TenantId | undefined): Promise<StreamEvent | undefined> {
  const place = placeOfKey(key)
  const data = tenant === undefined ? sources.operator : (await sources.tenant(tenant)).data
  const item = await data.item(key)
  return item === undefined || place === undefined ? undefined : eventAt(place, () => item)
}
