import { type Bytes, randomBytes, utf8 } from '../store/bytes.ts'

/** A passkey of this device whose secret opens the bag: its id, and what the secret is derived for. */
export type Passkey = { readonly id: Bytes; readonly salt: Bytes }

/**
 * Makes a passkey that gives a secret (WebAuthn Level 3, "Pseudo-random function extension"), by face, finger or the
 * device's own code. Undefined where the device has none or the person says no: a PIN is asked then. It carries no name.
 */
export async function makePasskey(): Promise<{ passkey: Passkey; secret: BufferSource } | undefined> {
  if (!(await canVerifyPerson())) return undefined
  const salt = randomBytes(32)
  const created = await attempt(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name: 'Kring' },
        user: { id: randomBytes(16), name: 'Kring', displayName: 'Kring' },
        // COSE algorithm numbers: ES256, RS256. Nobody checks a signature; some devices have only one of them.
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!(created instanceof PublicKeyCredential)) return undefined
  const passkey = { id: new Uint8Array(created.rawId), salt }
  const { prf } = created.getClientExtensionResults()
  // Some devices give the secret at once, most only when asked afterwards.
  const secret = prf?.results?.first ?? (prf?.enabled ? await secretOf(passkey) : undefined)
  return secret === undefined ? undefined : { passkey, secret }
}

/** The secret of a passkey; undefined when the person stops, or the passkey is gone. Works without signal. */
export async function secretOf({ id, salt }: Passkey): Promise<BufferSource | undefined> {
  const got = await attempt(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: [{ type: 'public-key', id, transports: ['internal'] }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  return got instanceof PublicKeyCredential ? got.getClientExtensionResults().prf?.results?.first : undefined
}

/** Whether this device can ask for a face, a finger or its own code; whether that gives a secret shows when one is made. */
export async function canVerifyPerson(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  return (await attempt(() => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())) === true
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}

/** The secret of a passkey as it is mixed in: of a fixed length, whatever the device gives. */
export const ownPart = async (secret: BufferSource): Promise<ArrayBuffer> => {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const info = utf8('kring day passkey secret')
  return crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }, key, 256)
}
