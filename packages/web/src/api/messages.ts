import type { CommandResult, StatusView } from '@kring/functions/api/contract/index'
import { ask } from './client.ts'
import type { Output } from './endpoints.ts'

export type MessageBody = {
  readonly kind: NonNullable<StatusView['messages']>[number]['kind']
  readonly text?: string
  readonly email?: string
  readonly phone?: string
}

/** Says something more after sending, by a personal link. */
export const sendMessageByLink = (tenant: string, personalLink: string, body: MessageBody, intent: string) =>
  ask<Output<typeof CommandResult>>(`/p/${encodeURIComponent(tenant)}/send-message`, {
    method: 'POST',
    personalLink,
    body,
    intent,
  })
