import { openRecord, sealRecord } from '../lock/dataKey.ts'
import type { DayPlace } from '../outbox/author.ts'
import type { Bytes } from '../store/bytes.ts'

/** What is in a bag, as it is encrypted: what the server gave, and what the page added to know how the day stands. */
export type Packed<Contents> = {
  readonly place: DayPlace
  /** The subject of the coordinator who prepared it. */
  readonly author: string
  /** The server's public key, base64url. */
  readonly serverKey: string
  readonly contents: Contents
}

const placeOf = (device: string) => ({ store: 'bag', key: [device] }) as const

export const sealPacked = <Contents>(key: CryptoKey, device: string, packed: Packed<Contents>): Promise<Bytes> =>
  sealRecord(key, placeOf(device), packed)

export const openPacked = <Contents>(key: CryptoKey, device: string, sealed: Bytes): Promise<Packed<Contents>> =>
  openRecord<Packed<Contents>>(key, placeOf(device), sealed)
