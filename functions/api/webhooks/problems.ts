import type { AddressFault } from '@kring/domain/webhooks'

/** The status of each refusal about webhooks; of an address by what it lacks. */
export const webhookProblemStatus = {
  'webhook-no-address': 422,
  'webhook-too-long': 422,
  'webhook-not-https': 422,
  'webhook-has-credentials': 422,
  'webhook-not-a-name': 422,
  'webhook-port': 422,
  'too-many-webhooks': 409,
  'webhook-not-active': 409,
  'webhook-delivery-waits': 409,
} as const satisfies Record<`webhook-${AddressFault}`, number> & Record<string, number>

export type WebhookProblemCode = keyof typeof webhookProblemStatus
