import { createHash } from 'node:crypto'
import type { EventContent } from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import { copySk, isCopySk } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { contentContext } from './codec.ts'
import type { Copy } from './history.ts'

/** After a person was erased: the generation of the copies from which events up to `to` are read. In the head, under its seal. */
export const Copied = z.object({ generation: z.int().min(1), to: z.int().min(1), digest: z.string() })
export type Copied = z.infer<typeof Copied>

const StoredCopy = z.object({ sk: z.string(), seq: z.int(), v: z.int(), private: Bytes })

export function parseCopy(item: Item): Copy | undefined {
  const copy = StoredCopy.safeParse(item)
  return copy.success ? copy.data : undefined
}

/** The copies that the head names, whole and in order; undefined when one is missing or altered. */
export function copiesOf(items: readonly Item[], copied: Copied | undefined): readonly Copy[] | undefined {
  if (copied === undefined) return []
  const ofGeneration = copySk(copied.generation, 0).slice(0, -6)
  const found = items.filter(({ sk }) => typeof sk === 'string' && isCopySk(sk) && sk.startsWith(ofGeneration))
  const copies = found.flatMap(item => parseCopy(item) ?? [])
  return digestOf(copies) === copied.digest ? copies : undefined
}

/** What the head's seal covers of the copies. */
export const digestOf = (copies: readonly Copy[]): string =>
  createHash('sha256')
    .update(canonical(copies.map(({ sk, v, private: sealed }) => [sk, v, Buffer.from(sealed).toString('base64')])))
    .digest('base64url')

/** The copy of an event's content, as it is written today; none for an event without personal content. */
export function copyOf(
  place: { readonly pk: string; readonly generation: number; readonly seq: number },
  content: EventContent,
  { version, key }: { readonly version: number; readonly key: SymmetricKey },
): Copy | undefined {
  if (Object.keys(content.personal).length === 0) return undefined
  const { pk, generation, seq } = place
  const sk = copySk(generation, seq)
  return { sk, seq, v: version, private: encryptJson(key, content, contentContext(pk, sk)) }
}
