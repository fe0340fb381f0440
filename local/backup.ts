import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { endWith, HostFault } from './faults.ts'
import { folderAt } from './folder/index.ts'
import { settingsFrom } from './settings.ts'

/**
 * `npm run -s backup -- <file>`: copies the table to one file, as it is at one moment; the host may run meanwhile. In the
 * cloud this is point-in-time recovery. The list of erasures, the ledger and the secret are not in it.
 */
try {
  const target = process.argv[2]
  if (target === undefined) throw new HostFault('setting-wrong', 'Say where to: npm run -s backup -- <file>')
  const { table } = folderAt(settingsFrom(process.env).data)
  if (!existsSync(table)) throw new HostFault('backup-unusable', `There is no table to copy at ${table}.`)
  if (existsSync(target)) throw new HostFault('backup-unusable', `${target} exists already.`)
  const database = new DatabaseSync(table, { timeout: 10_000 })
  database.prepare('VACUUM INTO ?').run(resolve(target))
  database.close()
  console.log(`Copied the table to ${target}.`)
} catch (error) {
  endWith(error)
}
