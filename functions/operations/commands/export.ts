import * as z from 'zod'
import { command } from '../command.ts'
import { exportHost } from '../copies/exportHost.ts'

export const exportCommand = command({
  name: 'export',
  summary: 'copy the whole table, the accounts and the list of files to a folder',
  usage: [
    'kring export <folder>: an empty folder, or one that is made. It holds personal data: keep it 35 days at most.',
    'The ledger, the list of erasures, the files themselves and the secret are not in it.',
  ],
  words: ['folder'],
  options: {},
  local: 'running',
  input: { folder: z.string().min(1) },
  run: async ({ folder }, { host, say }) => {
    const { items, accounts, files, parts } = await exportHost(host, folder)
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
    say(`${items} items, ${accounts} accounts, ${files} files listed; ${parts.length} parts, ${bytes} bytes.`)
    return 0
  },
})
