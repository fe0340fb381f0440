import type { Voice } from '@kring/domain'
import * as z from 'zod'
import { type Item, query, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import type { Key } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { StoredGivenVoice, StoredVoice } from './storedVoice.ts'

/**
 * What a person said of the day, in their own partition and under their own key: the one place that knows whose it is. The
 * trajectory has only the counts. `given`: as they said it. `counted`: what of it is in the counts now, so that a change
 * moves them by the difference.
 */
const VoiceItem = z.object({ pk: z.string(), sk: z.string(), version: z.int().min(1), private: Bytes })
const VoiceContent = z.object({ conference: z.int().min(0), given: StoredGivenVoice, counted: StoredVoice })
export type CountedVoice = z.infer<typeof VoiceContent> & { readonly version: number }

const contextOf = ({ pk, sk }: Key): string => `voice\n${pk}\n${sk}`

/** Throws CorruptItem, Undecipherable. */
export function parseVoice(item: Item, key: SymmetricKey): CountedVoice {
  const stored = VoiceItem.safeParse(item)
  const content = stored.success
    ? VoiceContent.safeParse(decryptJson(key, stored.data.private, contextOf(stored.data)))
    : undefined
  if (!stored.success || !content?.success) throw new CorruptItem(`unreadable voice: ${String(item.pk)}`)
  return { ...content.data, version: stored.data.version }
}

/** What of a person is counted; undefined when they said nothing yet. */
export async function readVoice(table: Table, place: Key, key: SymmetricKey): Promise<CountedVoice | undefined> {
  const { items } = await query(table, 'read-voice', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': place.pk, ':sk': place.sk },
    ConsistentRead: true,
  })
  const [item] = items
  return item && parseVoice(item, key)
}

/** The write of what is counted from now on, in the transaction that counts it: on condition that it is the next one. */
export const voiceWrite = (
  table: Table,
  place: Key,
  key: SymmetricKey,
  { version, ...content }: Omit<CountedVoice, 'counted'> & { readonly counted: Voice },
): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...place, version: version + 1, private: encryptJson(key, content, contextOf(place)) },
    ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
    ...(version === 0
      ? {}
      : { ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':version': version } }),
  },
})
