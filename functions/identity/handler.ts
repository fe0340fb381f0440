import type { PreTokenGenerationV3TriggerEvent } from 'aws-lambda'
import { openStore } from '../data/index.ts'
import { claimsFor } from './claims.ts'

const store = openStore({ table: process.env.KRING_TABLE ?? '', region: process.env.AWS_REGION })

/**
 * Cognito's pre-token-generation trigger: adds memberships to the access tokens of people and partners' systems. A
 * token without memberships gives no access. AWS: version 2 of this event can change an access token; only version 3 is
 * called for client credentials.
 * docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export async function handler(event: PreTokenGenerationV3TriggerEvent): Promise<PreTokenGenerationV3TriggerEvent> {
  const isMachine = event.triggerSource === 'TokenGeneration_ClientCredentials'
  const attributes = event.request.userAttributes
  const subject = isMachine ? event.callerContext.clientId : (attributes.sub ?? event.userName)
  const { kring } = await claimsFor(store, subject)
  const who = isMachine ? { name: subject } : { name: attributes.name ?? '', email: attributes.email ?? '' }
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: { ...who, kring: JSON.stringify(kring) } },
    },
  }
  return event
}
