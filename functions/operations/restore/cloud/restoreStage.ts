import type { Places } from '../../cloud/places.ts'
import type { ExitCode } from '../../command.ts'
import { OperationFault } from '../../fault.ts'
import { type ClosingClients, closeStage, openStage, tableInUse } from './closing.ts'
import {
  beginTableStream,
  isSettled,
  markSettled,
  protectTable,
  type Restoring,
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

/** Opens a stage whose functions work with a table that was restored and fits. Throws OperationFault `restore-not-open`. */
export async function openRestored({ stage, places, clients, say }: StageRestore): Promise<ExitCode> {
  const table = await tableInUse(clients.functions, places)
  if (table === undefined || !(await isSettled(clients.tables, table)))
    throw new OperationFault(
      'restore-not-open',
      `The functions of ${stage} do not work with a restored table in which everything fits: ${stage} stays closed.`,
    )
  await openStage(clients, stage, places)
  say(`${stage} is open, with ${table}.`)
  return 0
}
