import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'

/**
 * Adds a person's name and address to their access token, which the screens and the access log show. Memberships are not
 * in it: a person may have hundreds, and AWS allows 10,240 bytes for all headers of a request, the token among them.
 * The API reads them from the table (functions/api/callers/memberships.ts). AWS: version 2 of this event can change an
 * access token; it is not called for client credentials, whose tokens need nothing added.
 * docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 * docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
 */
export function addName(event: PreTokenGenerationV2TriggerEvent): PreTokenGenerationV2TriggerEvent {
  const { name = '', email = '' } = event.request.userAttributes
  event.response = {
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: { name, email } } },
  }
  return event
}
