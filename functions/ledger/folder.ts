import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLedgerName, type Ledger } from './ledger.ts'

/**
 * A ledger in a folder: a file per name, a line per body, written by appending only. A line that a kill cut short has
 * no end and is left out; what it should have said is put again.
 */
export function folderLedger(path: string): Ledger {
  const pathOf = (name: string): string => {
    if (!isLedgerName(name)) throw new TypeError(`not a name of the ledger: ${name}`)
    return join(path, name)
  }
  return {
    put: async (name, body) => {
      const file = pathOf(name)
      await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
      const before = await textOf(file)
      // Ends the rest of a line that was cut short, so that it can't run into this one.
      const lineBreak = before === '' || before.endsWith('\n') ? '' : '\n'
      await appendFile(file, `${lineBreak}${body.replaceAll('\n', ' ')}\n`, { mode: 0o600 })
    },
    list: async (folder, from = '') => {
      const files = (await readdir(join(path, folder)).catch(ignoreMissing)) ?? []
      return files
        .filter(file => file >= from)
        .sort()
        .map(file => `${folder}/${file}`)
    },
    read: async name => {
      const lines = (await textOf(pathOf(name))).split('\n')
      return lines.slice(0, -1).filter(line => line !== '')
    },
  }
}

const textOf = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(ignoreMissing)) ?? ''

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
