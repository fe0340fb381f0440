import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Bytes, randomBytes } from '../store/bytes.ts'
import { keyBehind, makeLock } from './lock.ts'

type Asked = {
  readonly allowCredentials?: readonly { readonly id: Bytes }[]
  readonly extensions: { readonly prf: { readonly eval: { readonly first: Bytes } } }
}

/** A device's authenticator: passkeys with a secret each, which it tells only to who shows their face. */
function authenticator({ hasPrf = true, atOnce = false } = {}) {
  const passkeys = new Map<string, Bytes>()
  const device = { isShown: true, asked: [] as string[] }
  const idOf = (id: Bytes): string => Buffer.from(id).toString('hex')
  class Credential {
    static isUserVerifyingPlatformAuthenticatorAvailable = async () => true
    readonly rawId: ArrayBuffer
    readonly prf: object
    constructor(id: Bytes, prf: object) {
      this.rawId = id.buffer
      this.prf = prf
    }
    getClientExtensionResults = () => ({ prf: this.prf })
  }
  const resultOf = async (secret: Bytes, { extensions }: Asked) => {
    const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    return { results: { first: await crypto.subtle.sign('HMAC', key, extensions.prf.eval.first) } }
  }
  const refuseUnlessShown = () => {
    if (!device.isShown) throw new DOMException('the person said no', 'NotAllowedError')
  }
  vi.stubGlobal('PublicKeyCredential', Credential)
  vi.stubGlobal('navigator', {
    credentials: {
      create: async ({ publicKey }: { publicKey: Asked }) => {
        refuseUnlessShown()
        device.asked.push(JSON.stringify(publicKey))
        const id = randomBytes(16)
        const secret = randomBytes(32)
        passkeys.set(idOf(id), secret)
        return new Credential(id, { enabled: hasPrf, ...(atOnce ? await resultOf(secret, publicKey) : {}) })
      },
      get: async ({ publicKey }: { publicKey: Asked }) => {
        refuseUnlessShown()
        const [{ id } = { id: randomBytes(1) }] = publicKey.allowCredentials ?? []
        const secret = passkeys.get(idOf(id))
        if (secret === undefined) throw new DOMException('unknown', 'NotAllowedError')
        return new Credential(id, hasPrf ? await resultOf(secret, publicKey) : {})
      },
    },
  })
  return { device, forget: () => passkeys.clear() }
}

const device = 'd1'
const drawn = randomBytes(32)
const locked = async () => {
  const made = await makeLock(device, drawn, 'passkey')
  if (made === undefined) throw new TypeError('no passkey')
  return made.lock
}

describe('a bag that is locked with a passkey', () => {
  beforeEach(() => void vi.unstubAllGlobals())
  afterEach(() => void vi.unstubAllGlobals())

  it.each([{ atOnce: true }, { atOnce: false }])('opens for who shows their face: %j', async options => {
    authenticator(options)
    const made = await makeLock(device, drawn, 'passkey')
    if (made === undefined) throw new TypeError('no passkey')
    const key = await keyBehind(made.lock, device, 'passkey')
    const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) }
    const sealed = await crypto.subtle.encrypt(algorithm, made.key, Buffer.from('Johan'))
    expect(key && Buffer.from(await crypto.subtle.decrypt(algorithm, key, sealed)).toString()).toBe('Johan')
    expect(key?.extractable).toBe(false)
  })

  it('opens for nobody else, nor with a PIN', async () => {
    const { device: around, forget } = authenticator()
    const lock = await locked()
    around.isShown = false
    expect(await keyBehind(lock, device, 'passkey')).toBeUndefined()
    around.isShown = true
    expect(await keyBehind(lock, device, { pin: '123456' })).toBeUndefined()
    expect(await keyBehind(lock, 'd2', 'passkey')).toBeUndefined()
    forget()
    expect(await keyBehind(lock, device, 'passkey')).toBeUndefined()
  })

  it('is not made where the device gives no secret, or the person says no: a PIN is asked then', async () => {
    authenticator({ hasPrf: false })
    expect(await makeLock(device, drawn, 'passkey')).toBeUndefined()
    const { device: around } = authenticator()
    around.isShown = false
    expect(await makeLock(device, drawn, 'passkey')).toBeUndefined()
    vi.stubGlobal('PublicKeyCredential', undefined)
    expect(await makeLock(device, drawn, 'passkey')).toBeUndefined()
  })

  it('names nobody on the device', async () => {
    const { device: around } = authenticator()
    await locked()
    expect(around.asked.join()).toContain('"displayName":"Kring"')
  })
})
