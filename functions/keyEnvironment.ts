import * as z from 'zod'
import type { KeyWrapper } from './data/sealing/keyWrapper.ts'
import { kmsKeyWrapper } from './data/sealing/kmsKeyWrapper.ts'

/** The key in KMS that wraps the tenants' keys; on one machine there is none, and the secret wraps them. */
export const KeyEnvironment = { KRING_KEY_ARN: z.string().optional() } as const

type Settings = { readonly KRING_KEY_ARN?: string | undefined; readonly AWS_REGION?: string | undefined }

export const keyWrapperFrom = ({ KRING_KEY_ARN: keyId, AWS_REGION: region }: Settings): { keyWrapper?: KeyWrapper } =>
  keyId === undefined ? {} : { keyWrapper: kmsKeyWrapper({ keyId, region }) }
