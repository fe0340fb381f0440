import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

const keyBytes = 32
/** NIST SP 800-38D: 96 bits; random, as each key encrypts far fewer than 2^32 values. */
const nonceBytes = 12
const tagBytes = 16

/** The ciphertext does not belong to this key and context, or was altered. */
export class Undecipherable extends Error {
  override readonly name = 'Undecipherable'
}

/**
 * An AES-256-GCM key. `context` names what is encrypted (the key of its item, the subject); a ciphertext opens with the
 * context it was made with only, so that it cannot be moved to another place. The bytes never show in logs or JSON.
 */
export class SymmetricKey {
  readonly #bytes: Uint8Array
  /** With the bytes, Node makes a key object for every use, which takes longer than a short text. */
  readonly #key: KeyObject

  constructor(bytes: Uint8Array) {
    if (bytes.length !== keyBytes) throw new TypeError('a key has 32 bytes')
    this.#bytes = bytes
    this.#key = createSecretKey(bytes)
  }

  static fresh(): SymmetricKey {
    return new SymmetricKey(randomBytes(keyBytes))
  }

  /** Nonce, ciphertext and tag, in that order. */
  encrypt(plain: Uint8Array, context: string): Uint8Array {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(context))
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }

  /** Throws Undecipherable. */
  decrypt(sealed: Uint8Array, context: string): Uint8Array {
    try {
      const [nonce, tag] = [sealed.subarray(0, nonceBytes), sealed.subarray(sealed.length - tagBytes)]
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(context)).setAuthTag(tag)
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()])
    } catch {
      throw new Undecipherable()
    }
  }

  /** The key, encrypted with another. */
  wrappedBy(other: SymmetricKey, context: string): Uint8Array {
    return other.encrypt(this.#bytes, `key\n${context}`)
  }

  /** Throws Undecipherable. */
  static unwrap(wrapped: Uint8Array, other: SymmetricKey, context: string): SymmetricKey {
    return new SymmetricKey(other.decrypt(wrapped, `key\n${context}`))
  }

  /** For a key wrapper outside this process (KMS) only. */
  bytes(): Uint8Array {
    return this.#bytes
  }
}
