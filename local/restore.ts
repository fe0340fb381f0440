import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { endWith, HostFault } from './faults.ts'
import { folderAt, takeLock } from './folder/index.ts'
import { settingsFrom } from './settings.ts'

/**
 * `npm run -s restore -- <file>`: puts a backup of the table in the place of the table; the host must not run. The stream
 * of the backup is emptied, so that no mail is sent and nothing is counted again. At its next start the host carries out
 * every erasure again before it answers anybody.
 */
try {
  const source = process.argv[2]
  if (source === undefined) throw new HostFault('setting-wrong', 'Say from where: npm run -s restore -- <file>')
  if (!existsSync(source)) throw new HostFault('backup-unusable', `There is no file ${source}.`)
  const folder = folderAt(settingsFrom(process.env).data)
  const lock = takeLock(folder.path)
  const copy = `${folder.table}.restoring`
  copyFileSync(source, copy)
  emptyStream(copy, source)
  for (const part of ['-wal', '-shm']) rmSync(`${folder.table}${part}`, { force: true })
  renameSync(copy, folder.table)
  // The stream begins anew, and so do its readers.
  for (const { checkpoints } of Object.values(folder.readers)) rmSync(checkpoints, { force: true })
  lock.release()
  console.log('The backup is in place. Start Kring: it erases again what was erased since.')
} catch (error) {
  endWith(error)
}

function emptyStream(file: string, source: string): void {
  const database = new DatabaseSync(file)
  try {
    database.exec('DELETE FROM _stream_records')
    database.exec('VACUUM')
  } catch (cause) {
    rmSync(file, { force: true })
    throw new HostFault('backup-unusable', `${source} is not a backup of a table.`, { cause })
  } finally {
    database.close()
  }
}
