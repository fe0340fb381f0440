import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { kmsKeyWrapper } from '@kring/functions/data/sealing/kmsKeyWrapper'
import { SymmetricKey } from '@kring/functions/data/sealing/symmetricKey'
import { beforeEach, describe, expect, it } from 'vitest'
import { mockClient } from '../support/mockClient.ts'

/** No emulator of KMS runs here: what is checked is what is asked of it. */
const kms = mockClient(KMSClient)
const wrapper = kmsKeyWrapper({ keyId: 'arn:aws:kms:eu-west-1:111122223333:key/k', region: 'eu-west-1' })
const key = SymmetricKey.fresh()

beforeEach(() => kms.reset())

describe('a tenant’s key in KMS', () => {
  it('is wrapped with the tenant as encryption context', async () => {
    kms.on(EncryptCommand).resolves({ CiphertextBlob: new Uint8Array([1]) })
    expect(await wrapper.wrap(key.bytes(), 'linde', undefined)).toEqual(new Uint8Array([1]))
    expect(kms.commandCalls(EncryptCommand)[0]?.args[0].input).toMatchObject({
      KeyId: 'arn:aws:kms:eu-west-1:111122223333:key/k',
      EncryptionContext: { tenant: 'linde' },
    })
  })

  it('is unwrapped with that context only', async () => {
    kms.on(DecryptCommand).resolves({ Plaintext: key.bytes() })
    await wrapper.unwrap(new Uint8Array([1]), 'kompas', undefined)
    expect(kms.commandCalls(DecryptCommand)[0]?.args[0].input).toMatchObject({
      EncryptionContext: { tenant: 'kompas' },
    })
  })

  it('is not to be had when KMS refuses', async () => {
    kms.on(DecryptCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }))
    await expect(wrapper.unwrap(new Uint8Array([1]), 'linde', undefined)).rejects.toThrow('no')
  })
})
