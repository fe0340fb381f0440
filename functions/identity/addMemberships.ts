import type { PreTokenGenerationV3TriggerEvent } from 'aws-lambda'
import type { Store } from '../data/index.ts'
import { withinScopes } from '../people/tokenScopes.ts'
import { claimsFor } from './claims.ts'

/**
 * Adds the memberships to the access token of a person or of a partner's system. AWS: version 2 of this event can change
 * an access token; only version 3 is called for client credentials. Its `request.scopes` has the scopes that the token
 * will have: those asked for, or all of the client when none were. The field is optional; without it the API alone cuts
 * the memberships down, to the token's `scope` claim (functions/api/verifyToken.ts).
 * docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
export async function addMemberships(
  store: Store,
  event: PreTokenGenerationV3TriggerEvent,
): Promise<PreTokenGenerationV3TriggerEvent> {
  const isMachine = event.triggerSource === 'TokenGeneration_ClientCredentials'
  const { userAttributes: attributes, scopes } = event.request
  const subject = isMachine ? event.callerContext.clientId : (attributes.sub ?? event.userName)
  const { kring } = await claimsFor(store, subject)
  const memberships = isMachine && scopes !== undefined ? withinScopes(kring, scopes) : kring
  const who = isMachine ? { name: subject } : { name: attributes.name ?? '', email: attributes.email ?? '' }
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: { ...who, kring: JSON.stringify(memberships) } },
    },
  }
  return event
}
