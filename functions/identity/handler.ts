import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda'
import { addName } from './addName.ts'

/** Cognito's pre-token-generation trigger. It reads no table: a token says who somebody is, not what they may do. */
export const handler = async (event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> =>
  addName(event)
