import { decrypt, encrypt, Unreadable } from '../lock/dataKey.ts'
import { type Bytes, jsonBytes, parseBytes, randomBytes, utf8 } from '../store/bytes.ts'

/** A trajectory at a partner. */
export type DayPlace = { readonly tenant: string; readonly id: string }

/** Whose an unsent command is and where it belongs, in a way that says so to its author only. */
export type AuthorMark = { readonly salt: Bytes; readonly place: Bytes }

const additional = utf8('kring day author')

/** `subject`: the author's, which the device forgets with the bag. Signing in brings it back. */
export async function markFor(subject: string, place: DayPlace): Promise<AuthorMark> {
  const salt = randomBytes(16)
  return { salt, place: await encrypt(await keyOf(subject, salt), jsonBytes(place), additional) }
}

/** Where the command belongs; undefined for anybody but its author. */
export async function placeFor(subject: string, { salt, place }: AuthorMark): Promise<DayPlace | undefined> {
  try {
    return parseBytes<DayPlace>(await decrypt(await keyOf(subject, salt), place, additional))
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

async function keyOf(subject: string, salt: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(subject), 'HKDF', false, ['deriveKey'])
  const derived = { name: 'HKDF', hash: 'SHA-256', salt, info: additional }
  return crypto.subtle.deriveKey(derived, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
