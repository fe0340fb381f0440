import { verify } from '@kring/functions/audit/verify'
import { endWith } from './faults.ts'
import { running } from './running.ts'

/** `npm run -s verify`: follows the hash chain of every dossier; ends with 1 when an entry was altered or is missing. */
try {
  const { table, cursors } = running(process.env)
  const { dossiers, entries, broken } = await verify(table, cursors)
  for (const { dossier, entry } of broken) console.log(`${dossier}: entry ${entry} was altered or is missing`)
  console.log(`${dossiers} dossiers, ${entries} entries, ${broken.length} broken`)
  process.exit(broken.length > 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
