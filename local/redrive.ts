import { functionEnvironment } from './environment.ts'
import { endWith, HostFault } from './faults.ts'
import { folderAt, readIfThere, readRecord } from './folder/index.ts'
import { openStream } from './functions.ts'
import { redrive } from './poller/index.ts'
import { settingsFrom } from './settings.ts'

/** `npm run redrive`: tries the changes once more whose effects did not succeed. The host must be running. */
try {
  const folder = folderAt(settingsFrom(process.env).data)
  const record = readRecord(folder)
  const secret = readIfThere(folder.secret)?.trim()
  if (record === undefined || secret === undefined)
    throw new HostFault(
      'host-not-running',
      `No Kring is running on ${folder.path}: start it with npm start, then redrive.`,
    )
  const { url: publicUrl, endpoint, table } = record
  const handler = openStream(functionEnvironment({ publicUrl, endpoint, table, secret, mailFolder: folder.mail }))
  const { done, left } = await redrive(folder.deadLetters, async one => {
    const answer = await handler({ Records: [one] }).catch(() => undefined)
    return answer?.batchItemFailures.length === 0
  })
  console.log(`${done} done, ${left} set aside again.`)
  process.exit(left > 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
