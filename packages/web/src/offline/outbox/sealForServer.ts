import { encrypt } from '../lock/dataKey.ts'
import { type Bytes, joined, jsonBytes, utf8 } from '../store/bytes.ts'

/** Whose command it is, and where it stands: it opens as nothing else. */
export type SealedFor = {
  /** The subject of its author. */
  readonly subject: string
  readonly tenant: string
  readonly trajectory: string
  readonly number: number
}

/** The first byte of what is sealed; another for another format. */
const format = 1

/**
 * Encrypts a command so that only the server can read it: a key pair for this one command, agreed with the server's public
 * key (ECDH P-256), and HKDF to the key of AES-256-GCM. `functions/data/sealing/dayCommands.ts` opens it.
 * `serverKey`: the uncompressed point (SEC 1, 65 bytes).
 */
export async function sealForServer(serverKey: Bytes, plain: Bytes, sealedFor: SealedFor): Promise<Bytes> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const server = await crypto.subtle.importKey('raw', serverKey, curve, false, [])
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, pair.privateKey, 256)
  const material = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined(own, serverKey), info: utf8('kring day command') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const { subject, tenant, trajectory, number } = sealedFor
  const sealed = await encrypt(key, plain, jsonBytes([subject, tenant, trajectory, number]))
  return joined(Uint8Array.of(format), own, sealed)
}
