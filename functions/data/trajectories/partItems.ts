import { partFormat, personOfPart, upcastPart } from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { CorruptItem } from '../failures.ts'
import { type Key, partOfSk, partSk } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { ContentKeys } from './personKeys.ts'

/**
 * A part as stored. Its content is bound to its place and revision, and the head's seal says which revision it must have:
 * neither an older part nor another's can stand in its place. `key`: of a person's part, their key, wrapped by the tenant's.
 */
const StoredPart = z.object({
  pk: z.string(),
  sk: z.string(),
  revision: z.int(),
  format: z.int(),
  private: Bytes,
  key: Bytes.optional(),
})
export type StoredPart = z.infer<typeof StoredPart> & { readonly name: string }

/** Throws CorruptItem. Undefined for an item that is no part. */
export function parsePart(item: Item): StoredPart | undefined {
  const name = typeof item.sk === 'string' ? partOfSk(item.sk) : undefined
  if (name === undefined) return undefined
  const part = StoredPart.safeParse(item)
  if (!part.success) throw new CorruptItem(`unreadable part: ${String(item.pk)} ${String(item.sk)}`)
  return { ...part.data, name }
}

const contentContext = ({ pk, sk }: Key, revision: number): string => `part\n${pk}\n${sk}\n${revision}`
const personKeyContext = ({ pk, sk }: Key): string => `person\n${pk}\n${sk}`

/** The key of the person whose part it is. Throws Undecipherable. */
export const personKeyOf = (part: StoredPart, tenantKey: SymmetricKey): SymmetricKey | undefined =>
  part.key && SymmetricKey.unwrap(part.key, tenantKey, personKeyContext(part))

/** The content of a part, in today's format. Throws Undecipherable. */
export const contentOfPart = (part: StoredPart, keys: ContentKeys): unknown =>
  upcastPart(
    part.name,
    part.format,
    decryptJson(keyOfPart(part.name, keys), part.private, contentContext(part, part.revision)),
  )

/** The item of a part after a change. */
export function partItem(
  pk: string,
  { name, revision, content }: { readonly name: string; readonly revision: number; readonly content: unknown },
  keys: ContentKeys,
  tenantKey: SymmetricKey,
): Item {
  const place = { pk, sk: partSk(name) }
  const key = keyOfPart(name, keys)
  const isPersons = personOfPart(name) !== undefined
  return {
    ...place,
    revision,
    format: partFormat(name),
    private: encryptJson(key, content, contentContext(place, revision)),
    ...(isPersons ? { key: key.wrappedBy(tenantKey, personKeyContext(place)) } : {}),
  }
}

function keyOfPart(name: string, { own, persons }: ContentKeys): SymmetricKey {
  const person = personOfPart(name)
  const key = person === undefined ? own : persons.get(person)
  if (key === undefined) throw new TypeError('a person of the circle without a key')
  return key
}
