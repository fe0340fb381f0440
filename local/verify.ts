import { verify } from '@kring/functions/audit/verify'
import { endWith } from './faults.ts'
import { findRunningHost } from './runningHost.ts'

/**
 * `npm run -s verify`: checks the hash chains of every dossier, of its access log and of the log of searches; exits with
 * 1 when an entry was altered or is missing.
 */
try {
  const { store, cursors, secret, now } = findRunningHost(process.env)
  const { dossiers, entries, accesses, broken } = await verify({ store, cursors, secret, now: now() })
  for (const { log, of, entry } of broken) console.log(`${of}, ${log}: entry ${entry} was altered or is missing`)
  console.log(`${dossiers} dossiers, ${entries} events, ${accesses} accesses, ${broken.length} broken`)
  process.exit(broken.length > 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
