import { createHash, createHmac, createSecretKey, type Hash, type Hmac, type KeyObject } from 'node:crypto'

/** A secret as the SDK's signer gives it. */
type Secret = string | ArrayBuffer | ArrayBufferView

const keys = new WeakMap<object, KeyObject>()

/**
 * SHA-256 and HMAC-SHA-256 for the SDK's signer, like its own, except that a key's bytes become a key object once. The
 * signer keeps its key for a day; Node would make an object of it for every request, which takes longer than the hash.
 */
export class Sha256 {
  readonly #secret: Secret | undefined
  #hash: Hash | Hmac

  constructor(secret?: Secret) {
    this.#secret = secret
    this.#hash = opened(secret)
  }

  reset(): void {
    this.#hash = opened(this.#secret)
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof data === 'string' ? data : bytesOf(data))
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }
}

function opened(secret: Secret | undefined): Hash | Hmac {
  return secret === undefined ? createHash('sha256') : createHmac('sha256', keyOf(secret))
}

function keyOf(secret: Secret): KeyObject {
  if (typeof secret === 'string') return createSecretKey(secret, 'utf8')
  const known = keys.get(secret)
  if (known !== undefined) return known
  const key = createSecretKey(bytesOf(secret))
  keys.set(secret, key)
  return key
}

const bytesOf = (data: ArrayBuffer | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
