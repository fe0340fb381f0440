import { createECDH, hkdfSync } from 'node:crypto'
import type { Mac } from './mac.ts'
import { SymmetricKey, Undecipherable } from './symmetricKey.ts'

/** Whose command it is, and where it stands: it opens as nothing else. */
export type SealedFor = {
  /** The subject of its author. */
  readonly subject: string
  readonly tenant: string
  readonly trajectory: string
  readonly number: number
}

/** The key pair to which devices seal what they could not send on the day. */
export type DayCommandKeys = {
  /** An uncompressed point (SEC 1, 65 bytes). */
  readonly publicKey: Uint8Array
  /** What a device sealed, as JSON. Throws Undecipherable: altered, of somebody else, or of another place. */
  open(sealed: Uint8Array, sealedFor: SealedFor): unknown
}

const curve = 'prime256v1'
const format = 1
const pointBytes = 65

/**
 * The key pair of a tenant. Derived from the installation's secret: there is nothing to store, and a device that was away
 * for two weeks still finds the same one. `packages/web/src/offline/outbox/sealForServer.ts` seals.
 */
export function dayCommandKeys(mac: Mac, tenant: string): DayCommandKeys {
  const pair = pairOf(mac, tenant)
  const publicKey = pair.getPublicKey()
  return {
    publicKey,
    open: (sealed, { subject, tenant: at, trajectory, number }) => {
      if (sealed[0] !== format || sealed.length <= 1 + pointBytes) throw new Undecipherable()
      const sender = sealed.subarray(1, 1 + pointBytes)
      const key = hkdfSync('sha256', agreed(pair, sender), Buffer.concat([sender, publicKey]), 'kring day command', 32)
      const context = JSON.stringify([subject, at, trajectory, number])
      const plain = new SymmetricKey(new Uint8Array(key)).decrypt(sealed.subarray(1 + pointBytes), context)
      return JSON.parse(Buffer.from(plain).toString('utf8'))
    },
  }
}

/** Throws Undecipherable for what is no point of the curve. */
function agreed(pair: ReturnType<typeof createECDH>, sender: Uint8Array): Buffer {
  try {
    return pair.computeSecret(sender)
  } catch {
    throw new Undecipherable()
  }
}

/** A private key is a number below the order of the curve; about one in 2^32 hashes is none, and the next one is taken. */
function pairOf(mac: Mac, tenant: string, round = 0): ReturnType<typeof createECDH> {
  const pair = createECDH(curve)
  try {
    pair.setPrivateKey(Buffer.from(mac('day', { tenant, round }), 'base64url'))
    return pair
  } catch (error) {
    if (round > 8) throw error
    return pairOf(mac, tenant, round + 1)
  }
}
