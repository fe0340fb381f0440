import * as z from 'zod'
import { command } from '../command.ts'
import { beginStreamOnce, finishImport, importHost } from '../copies/importHost.ts'
import { settle } from '../restore/settle.ts'

export const importCommand = command({
  name: 'import',
  summary: 'put an export into an empty table, erase again what was erased since, and check everything',
  usage: [
    'kring import <folder>: the table must be empty and nobody may use it; one that was interrupted goes on.',
    'The host opens only after everything fits. Exits with 1 when it does not: what is wrong is named, and it may be run again.',
  ],
  words: ['folder'],
  options: {},
  local: 'stopped',
  input: { folder: z.string().min(1) },
  run: async ({ folder }, work) => {
    const { host, say } = work
    const { manifest, filesMissing } = await importHost(host, folder, (done, all) => say(`part ${done} of ${all}`))
    say(`${manifest.items} items of ${manifest.host}, as of ${manifest.from}.`)
    for (const key of filesMissing) say(`${key}: the file is not in the storage`)
    const mayOpen = await settle(work, {
      restoredTo: manifest.from,
      beginStream: () => beginStreamOnce(host),
    })
    if (!mayOpen) {
      say('Not everything fits: the host stays closed. Mend what is named, and run this again.')
      return 1
    }
    await finishImport(host)
    say('Everything fits: the host may be opened.')
    return 0
  },
})
