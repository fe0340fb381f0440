import * as z from 'zod'
import type { KeyWrapper } from './data/sealing/keyWrapper.ts'
import { once } from './once.ts'

/** The key in KMS that wraps the tenants' keys; on one machine there is none, and the secret wraps them. */
export const KeyEnvironment = { KRING_KEY_ARN: z.string().optional() } as const

type Settings = { readonly KRING_KEY_ARN?: string | undefined; readonly AWS_REGION?: string | undefined }

/** Called when KMS refused or failed: an alarm is on that. */
type OnKeyFault = (metric: 'KeyFaults') => void

export const keyWrapperFrom = (
  { KRING_KEY_ARN: keyId, AWS_REGION: region }: Settings,
  count: OnKeyFault = () => {},
): { keyWrapper?: KeyWrapper } =>
  keyId === undefined ? {} : { keyWrapper: counting(lazyWrapper({ keyId, region }), count) }

function counting({ wrap, unwrap }: KeyWrapper, count: OnKeyFault): KeyWrapper {
  const told = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work
    } catch (error) {
      count('KeyFaults')
      throw error
    }
  }
  return { wrap: (...key) => told(wrap(...key)), unwrap: (...key) => told(unwrap(...key)) }
}

/** The client of KMS is loaded at the first key: a request that opens no dossier does without. */
function lazyWrapper(options: { readonly keyId: string; readonly region: string | undefined }): KeyWrapper {
  const wrapper = once(async () => (await import('./data/sealing/kmsKeyWrapper.ts')).kmsKeyWrapper(options))
  return {
    wrap: async (...key) => (await wrapper()).wrap(...key),
    unwrap: async (...key) => (await wrapper()).unwrap(...key),
  }
}
