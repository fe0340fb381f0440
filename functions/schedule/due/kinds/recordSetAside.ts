import * as z from 'zod'
import { CorruptItem } from '../../../data/index.ts'
import { effectsOf } from '../../../stream/effects/work.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { eventAt, placeOfKey } from '../../../stream/streamEvent.ts'
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
    const data = tenant === undefined ? sources.operator : (await sources.tenant(tenant)).data
    const item = await data.item(key)
    const happened = item === undefined ? undefined : eventAt(place, () => item)
    if (happened !== undefined) await effectsOf(dependencies, sources)(happened)
    return 'done'
  },
})
