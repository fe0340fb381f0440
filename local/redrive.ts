import { functionEnvironment } from './environment.ts'
import { endWith } from './faults.ts'
import { openStream } from './functions.ts'
import { redrive } from './poller/index.ts'
import { findRunningHost } from './runningHost.ts'

/** `npm run redrive`: retries the dead letters of the stream; exits with 1 when some fail again. The host must be running. */
try {
  const { folder, record, secret, now } = findRunningHost(process.env)
  const { url: publicUrl, endpoint, table } = record
  const handler = openStream(functionEnvironment({ publicUrl, endpoint, table, secret, mailFolder: folder.mail }), {
    now,
  })
  const { done, left } = await redrive(folder.deadLetters, async one => {
    const answer = await handler({ Records: [one] }).catch(() => undefined)
    return answer?.batchItemFailures.length === 0
  })
  console.log(`${done} done, ${left} set aside again.`)
  process.exit(left > 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
