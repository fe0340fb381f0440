import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { command, type ExitCode } from '../command.ts'
import { OperationFault } from '../fault.ts'
import { openRestored, restoreStage } from '../restore/cloud/restoreStage.ts'
import { settle } from '../restore/settle.ts'
import { listRights, withdrawAgain } from '../restore/withdraw.ts'

/** Milliseconds between two looks at a table that is being restored, which takes from minutes to hours. */
const lookEvery = 15_000

const usage = [
  'kring restore --host <stage> --at <time>: the table as it was at that time (ISO 8601, UTC), under a new name; the stage is closed.',
  'kring restore --host <stage> --open: after the deployment with that table. It first withdraws again what was withdrawn since.',
  'kring restore --host <stage> --open --rights-seen: when the table of before cannot tell what; somebody looked at every right named.',
  'Each may be run again.',
  'On one machine a table is put back by kring import.',
]

export const restoreCommand = command({
  name: 'restore',
  summary: 'go back to a moment: close a stage, restore its table, erase again what was erased since, check everything',
  usage,
  words: [],
  options: { at: 'value', open: 'flag', 'rights-seen': 'flag' },
  local: 'stopped',
  input: {
    at: z.iso.datetime({ precision: 0 }).optional(),
    open: z.boolean().default(false),
    'rights-seen': z.boolean().default(false),
  },
  run: async ({ at, open, 'rights-seen': rightsSeen }, { host, say }): Promise<ExitCode> => {
    const { stage, now } = host
    if (stage === undefined)
      throw new OperationFault('not-on-this-host', ['There is no stage to restore here.', ...usage].join('\n'))
    if ((at === undefined) !== open || (rightsSeen && !open))
      throw new OperationFault('words-wrong', ['Say either --at <time> or --open.', ...usage].join('\n'))
    const restore = {
      stage: host.name,
      places: stage.places,
      clients: stage.clients,
      settle: (table: string, putBack: Parameters<typeof settle>[1]) =>
        settle({ host: stage.withTable(table), say }, putBack),
      withdraw: (table: string, { before, restoredTo }: { readonly before: string; readonly restoredTo: string }) =>
        withdrawAgain({ store: stage.withTable(table).store, before: stage.withTable(before).store, restoredTo }, say),
      listRights: (table: string) => listRights(stage.withTable(table).store, now(), say),
      pause: () => pause(lookEvery),
      ...{ now, say },
    }
    return at === undefined ? openRestored(restore, rightsSeen) : restoreStage(restore, at)
  },
})
