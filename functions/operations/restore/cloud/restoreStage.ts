import type { Places } from '../../cloud/places.ts'
import type { ExitCode } from '../../command.ts'
import { OperationFault } from '../../fault.ts'
import type { Unbelievable, Withdrawn } from '../withdraw.ts'
import { type ClosingClients, closeStage, openStage, tableInUse } from './closing.ts'
import {
  areRightsWithdrawn,
  beginTableStream,
  isSettled,
  markRightsWithdrawn,
  markSettled,
  protectTable,
  type Restoring,
  restoredFrom,
  restoredName,
  restoreTable,
  settingOf,
  type Tables,
} from './restoredTable.ts'

export type StageRestore = {
  readonly stage: string
  readonly places: Places
  readonly clients: ClosingClients & { readonly tables: Tables }
  /** Repairs and checks what is in the table of this name; `beginStream` begins its stream. Answers whether everything fits. */
  readonly settle: (
    table: string,
    put: { readonly restoredTo: string; readonly beginStream: () => Promise<void> },
  ) => Promise<boolean>
  /** Withdraws again in a table what was withdrawn in the one that it was restored from; see `withdrawAgain`. */
  readonly withdraw: (
    table: string,
    from: { readonly before: string; readonly restoredTo: string },
  ) => Promise<Withdrawn | Unbelievable>
  /** Names every right in a table; answers how many. */
  readonly listRights: (table: string) => Promise<number>
  readonly now: () => string
  readonly pause: () => Promise<void>
  readonly say: (line: string) => void
}

/**
 * Goes back to a moment: closes the stage, restores its table under a new name, repairs and checks it. The stage stays closed.
 * Each step looks at what is there first: after a failure the same command goes on where it ended. Throws OperationFault
 * `words-wrong`, `restore-refused`.
 */
export async function restoreStage(restore: StageRestore, at: string): Promise<ExitCode> {
  const { stage, places, clients, settle, now, pause, say } = restore
  if (at >= now()) throw new OperationFault('words-wrong', `${at} is not over yet.`)
  const target = restoredName(stage, at)
  const restoring: Restoring = { tables: clients.tables, places, target, at, pause }
  await closeStage(clients, stage, places)
  say(`${stage} is closed.`)
  await restoreTable(restoring)
  await protectTable(restoring)
  say(`${target}: the table as of ${at}.`)
  const fits = await settle(target, { restoredTo: at, beginStream: () => beginTableStream(restoring) })
  if (!fits) {
    say(`Not everything fits: ${stage} stays closed. Mend what is named, and run this again.`)
    return 1
  }
  await markSettled(restoring)
  say(`Everything fits. Say in infra/environments/${stage}.json:`)
  say(`  "restoredTable": ${JSON.stringify(await settingOf(restoring))}`)
  say(`then npm run deploy -- ${stage}, and npm run -s kring -- restore --host ${stage} --open.`)
  return 0
}

/**
 * Opens a stage whose functions work with a table that was restored and fits, and in which what was withdrawn after its moment is
 * withdrawn again. When the table of before cannot tell, every right is named, and it opens only for somebody who says that they
 * looked at them (`rightsSeen`). Throws OperationFault `restore-not-open`.
 */
export async function openRestored(restore: StageRestore, rightsSeen = false): Promise<ExitCode> {
  const { stage, places, clients, say } = restore
  const table = await tableInUse(clients.functions, places)
  if (table === undefined || !(await isSettled(clients.tables, table)))
    throw new OperationFault(
      'restore-not-open',
      `The functions of ${stage} do not work with a restored table in which everything fits: ${stage} stays closed.`,
    )
  if (!(await areRightsWithdrawn(clients.tables, table)) && !(await rightsAreRight(restore, table, rightsSeen)))
    return 1
  await openStage(clients, stage, places)
  say(`${stage} is open, with ${table}.`)
  return 0
}

/** Withdraws what was withdrawn since, once: answers whether the stage may open. */
async function rightsAreRight(
  { stage, clients, withdraw, listRights, now, say }: StageRestore,
  table: string,
  rightsSeen: boolean,
): Promise<boolean> {
  const from = await restoredFrom(clients.tables, table)
  if (from !== undefined) say(`What was withdrawn in ${from.before} after ${from.restoredTo}:`)
  const withdrawn = from === undefined ? 'unreadable' : await withdraw(table, from)
  if (typeof withdrawn === 'string') {
    say(`${sentences[withdrawn]} Open in ${table} is:`)
    say(`${await listRights(table)} rights.`)
    if (!rightsSeen) {
      say('Note what was ended since, to end it when the stage is open, and run this again with --rights-seen.')
      say(`${stage} stays closed.`)
      return false
    }
  } else say(`${withdrawn.taken.length} withdrawn or made what they were; ${withdrawn.mails} mails known to be sent.`)
  await markRightsWithdrawn(clients.tables, table, now())
  return true
}

const sentences: Readonly<Record<Unbelievable, string>> = {
  unreadable: 'The table of before cannot be read, so nothing says what was withdrawn.',
  'no-admin': 'The table of before has no platform admin, so what it lacks was not withdrawn by somebody who may.',
}
