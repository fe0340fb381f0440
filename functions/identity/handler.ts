import type { PreTokenGenerationV3TriggerEvent } from 'aws-lambda'
import { openStore } from '../data/index.ts'
import { addMemberships } from './addMemberships.ts'

const store = openStore({ table: process.env.KRING_TABLE ?? '', region: process.env.AWS_REGION })

/**
 * Cognito's pre-token-generation trigger: adds memberships to the access tokens of people and partners' systems. A
 * token without memberships gives no access.
 */
export const handler = (event: PreTokenGenerationV3TriggerEvent): Promise<PreTokenGenerationV3TriggerEvent> =>
  addMemberships(store, event)
