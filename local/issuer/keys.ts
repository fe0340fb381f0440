import { generateKeyPairSync, type JsonWebKeyInput, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { readIfThere, writeWhole } from '../folder/index.ts'

const SigningKey = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
})
const IssuerKeys = z.object({ signing: SigningKey, cookies: z.array(z.string().min(32)).min(1) })
export type IssuerKeys = z.infer<typeof IssuerKeys>
export type SigningKey = JsonWebKeyInput['key'] & z.infer<typeof SigningKey>

/** The issuer's signing and cookie keys; created once and kept, so that tokens and sessions survive a restart. */
export function keysAt(path: string): IssuerKeys {
  const known = readKeys(path)
  if (known !== undefined) return known
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const use = { kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' }
  const made = {
    signing: { ...privateKey.export({ format: 'jwk' }), ...use },
    cookies: [randomBytes(32).toString('hex')],
  }
  const keys = IssuerKeys.parse(made)
  writeWhole(path, `${JSON.stringify(keys)}\n`)
  return keys
}

/** The stored keys; undefined when there are none or the file is invalid. */
export function readKeys(path: string): IssuerKeys | undefined {
  const text = readIfThere(path)
  if (text === undefined) return undefined
  try {
    return IssuerKeys.parse(JSON.parse(text))
  } catch {
    // The file is written atomically, so it cannot be half written; for any other fault new keys are generated.
    return undefined
  }
}
