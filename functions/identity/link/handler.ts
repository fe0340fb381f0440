import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import type { PreSignUpTriggerEvent } from 'aws-lambda'
import * as z from 'zod'
import { accountsOf } from './cognito.ts'
import { sameAccount } from './sameAccount.ts'

const providers = z
  .array(z.object({ name: z.string(), domains: z.array(z.string()) }))
  .parse(JSON.parse(process.env.KRING_PROVIDERS ?? ''))
const client = new CognitoIdentityProviderClient({})

/** Cognito's pre-sign-up trigger, for pools whose people may come from the provider of an organisation. */
export const handler = async (event: PreSignUpTriggerEvent): Promise<PreSignUpTriggerEvent> =>
  sameAccount(event, providers, accountsOf(client, event.userPoolId))
