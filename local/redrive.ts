import { functionEnvironment } from './environment.ts'
import { endWith } from './faults.ts'
import { openSeal, openStream } from './functions.ts'
import { redrive, type StreamHandler } from './poller/index.ts'
import { findRunningHost } from './runningHost.ts'

/** `npm run redrive`: retries the dead letters of both readers of the stream; exits with 1 when some fail again. The host must be running. */
try {
  const { folder, record, secret, now } = findRunningHost(process.env)
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
  const left = effects.left + seal.left
  console.log(`${effects.done + seal.done} done, ${left} set aside again.`)
  process.exit(left > 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
