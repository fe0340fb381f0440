import { ProblemError, SignedOutError } from '../../api/problem.ts'
import { exclusive } from '../store/exclusive.ts'
import { type Answer, type Envelope, mostInBatch, type Queue } from './envelope.ts'
import type { Outbox, Unsent } from './outbox.ts'

/**
 * How the sending stands. `sent`: nothing waits. `no-signal`: tried again by itself. `signed-out`: the session has ended, and
 * its person signs in again. `other-person`: somebody else is signed in, who may not send it. `card`: a decision was refused,
 * and what comes after it waits for a choice. `not-taken`: the server does not take it as it stands (`detail` says why).
 */
export type SendOutcome =
  | { readonly kind: 'sent' | 'signed-out' | 'other-person' | 'card' }
  | { readonly kind: 'no-signal'; readonly afterMs?: number | undefined }
  | { readonly kind: 'not-taken'; readonly detail: string }

export type Sending = {
  readonly device: string
  /** The subject of who wrote the commands. */
  readonly author: string
  readonly outbox: Outbox
  /** Gives commands to the server, in order. Throws as `ask` does. */
  readonly post: (queue: Queue) => Promise<readonly Answer[]>
  /** Who is signed in; undefined for nobody. */
  readonly subject: () => Promise<string | undefined>
  /** The server answered. */
  readonly onContact: () => void
}

/** The name of the lock of who sends, of all tabs. */
export const sendLock = (device: string): string => `kring-day-send-${device}`

/** Sends what waits, in order, one tab at a time. A batch that was stored and whose answer was lost is sent again as it was. */
export const sendAll = (sending: Sending): Promise<SendOutcome> =>
  exclusive(sendLock(sending.device), async () => {
    let most = mostInBatch
    for (;;) {
      const all = await sending.outbox.list()
      if (all.some(({ refusal }) => refusal?.outcome === 'refused')) return { kind: 'card' }
      const batch = all.filter(({ refusal }) => refusal === undefined).slice(0, most)
      if (batch.length === 0) return { kind: 'sent' }
      const subject = await sending.subject()
      if (subject !== sending.author) return { kind: subject === undefined ? 'signed-out' : 'other-person' }
      const outcome = await sendBatch(sending, batch)
      // One of many that the server cannot read must not hold back those before it.
      if (outcome?.kind === 'not-taken' && batch.length > 1) most = 1
      else if (outcome !== undefined) return outcome
    }
  })

/** Undefined when the answers are noted, and there may be more to send. */
async function sendBatch(sending: Sending, batch: readonly Unsent[]): Promise<SendOutcome | undefined> {
  const { outbox, device, onContact } = sending
  const commands = batch.map(({ envelope }) => envelope)
  let answers: readonly Answer[]
  try {
    answers = await sending.post({ device, commands })
  } catch (error) {
    return outcomeOf(error, onContact)
  }
  onContact()
  const of = new Map(answers.map(answer => [answer.id, answer]))
  const known = commands.filter(({ id }) => isStored(of.get(id)))
  await outbox.remove(known.map(({ number }) => number))
  const refused = batch.filter(({ envelope }) => isRefused(of.get(envelope.id)))
  for (const one of refused) await outbox.refuse(one, refusalIn(of.get(one.envelope.id), one.envelope))
  // An answer that says nothing of any of them would be asked for again without end.
  return known.length + refused.length > 0 ? undefined : { kind: 'not-taken', detail: '' }
}

/** Whether the server has it. */
export const isStored = (answer: Answer | undefined): boolean =>
  answer?.outcome === 'stored' || answer?.outcome === 'stored-against-rule'
const isRefused = (answer: Answer | undefined): boolean =>
  answer?.outcome === 'refused' || answer?.outcome === 'older-pen'

function refusalIn(answer: Answer | undefined, { id }: Envelope) {
  if (answer?.outcome !== 'refused' && answer?.outcome !== 'older-pen') throw new TypeError(`not refused: ${id}`)
  const { outcome, code, detail } = answer
  return { outcome, ...(code === undefined ? {} : { code }), ...(detail === undefined ? {} : { detail }) }
}

function outcomeOf(error: unknown, onContact: () => void): SendOutcome {
  if (error instanceof SignedOutError) return { kind: 'signed-out' }
  // Anything else that fails on the way says nothing of the command: no answer, a timeout, a page of a hotel's network.
  if (!(error instanceof ProblemError)) return { kind: 'no-signal' }
  onContact()
  if (error.status === 401) return { kind: 'signed-out' }
  if (error.status < 500 && error.status !== 429 && error.code !== `http-${error.status}`)
    return { kind: 'not-taken', detail: error.detail }
  const { retryAfterSeconds } = error
  return { kind: 'no-signal', afterMs: retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000 }
}
