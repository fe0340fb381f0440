import { newIntent } from '../api/client.ts'
import type { SubmittedReferral } from '../api/endpoints.ts'
import { isPassing, ProblemError } from '../api/problem.ts'
import type { AnswerStore } from './answerStore.ts'
import type { SubmitBody } from './localDrafts.ts'

type Send = (body: SubmitBody, intent: string) => Promise<SubmittedReferral>
export type SubmitResult = { readonly answer: SubmittedReferral; readonly earlier: boolean }

/**
 * Submits a form so that it arrives exactly once. The idempotency key and body are stored locally before sending: a
 * second click or a reload repeats the same request, and the server returns the first response. Returns undefined when
 * another window sent it already.
 */
export async function submitOnce(
  answerStore: AnswerStore,
  body: SubmitBody,
  send: Send,
): Promise<SubmitResult | undefined> {
  const known = answerStore.sending()
  const mine = known ?? { intent: answerStore.intent() ?? newIntent(), body }
  // Another window of this form may be sending too: it is one referral, so it is one request.
  const sending = (await answerStore.noteSending(mine)) ?? mine
  const before = sending === mine ? known : sending
  if (answerStore.sent()) return undefined
  try {
    return { answer: await send(body, sending.intent), earlier: false }
  } catch (error) {
    // The first request did arrive; later changes are not in it, and the sender is told so.
    if (before && error instanceof ProblemError && error.code === 'idempotency-key-reused')
      return { answer: await send(before.body, before.intent), earlier: true }
    if (error instanceof ProblemError && !isPassing(error)) await answerStore.noteSending(undefined)
    throw error
  }
}
