import { functionEnvironment } from '../environment.ts'
import { openSeal, openStream } from '../functions.ts'
import { redrive, type StreamHandler } from '../poller/index.ts'
import type { RunningHost } from '../runningHost.ts'

/** Retries the dead letters of both readers of the stream of a running host. */
export async function redriveLocal({ folder, record, secret, now }: RunningHost) {
  const { url: publicUrl, endpoint, table } = record
  const folders = { mailFolder: folder.mail, ledgerFolder: folder.ledger }
  const environment = functionEnvironment({ publicUrl, endpoint, table, secret, ...folders })
  const again = (handler: StreamHandler, deadLetters: string) =>
    redrive(deadLetters, async one => {
      const answer = await handler({ Records: [one] }).catch(() => undefined)
      return answer?.batchItemFailures.length === 0
    })
  const effects = await again(openStream(environment, { now }), folder.readers.effects.deadLetters)
  const seal = await again(openSeal(environment, { now }), folder.readers.seal.deadLetters)
  return { done: effects.done + seal.done, left: effects.left + seal.left }
}
