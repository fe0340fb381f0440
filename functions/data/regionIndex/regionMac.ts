import { createHmac, createSecretKey } from 'node:crypto'
import type { RegionId } from '@kring/domain'
import { canonical } from '../canonicalJson.ts'
import type { Mac } from '../sealing/mac.ts'

/** The keyed hash of a text under the key of one region. */
export type RegionMac = (...values: readonly string[]) => string

/** 132 bits. */
const hashLength = 22

/**
 * The keyed hashes of a region's indexes of persons. Each region has a key of its own, derived from the installation's
 * secret: the same name has another hash in each, so that nobody can be followed from one region to the next.
 */
export function regionMac(mac: Mac, region: RegionId): RegionMac {
  const key = createSecretKey(Buffer.from(mac('region', region), 'base64url'))
  return (...values) => createHmac('sha256', key).update(canonical(values)).digest('base64url').slice(0, hashLength)
}

/** A shorter one (72 bits), for what is compared within one partition only. */
export const shortMac =
  (hash: RegionMac): RegionMac =>
  (...values) =>
    hash(...values).slice(0, 12)
