import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { openTable } from '../data/index.ts'
import { claimsFor } from './claims.ts'

const table = openTable({ table: process.env.KRING_TABLE ?? '', region: process.env.AWS_REGION })

/**
 * Cognito's pre-token-generation trigger: puts a person's memberships into the access token. Someone without any
 * gets a token that opens nothing.
 * AWS: only the V2 event and later can change an access token, and it takes JSON values for claims.
 */
export async function handler(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> {
  const claims = await claimsFor(table, event.request.userAttributes.sub ?? event.userName)
  const { name = '', email = '', kring = [] } = claims ?? {}
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: { name, email, kring: JSON.stringify(kring) } },
    },
  }
  return event
}
