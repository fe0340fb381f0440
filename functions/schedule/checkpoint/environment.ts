import { LedgerEnvironment, openLedger } from '../../ledger/environment.ts'
import { ledgerSealing } from '../../ledger/sealing.ts'
import type { Log } from '../../log.ts'
import { makeCheckpoint } from './checkpoint.ts'

/** Builds the nightly work from the host's environment. Throws a ZodError that names what is missing. */
export function checkpointFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  host: { readonly log: Log; readonly now?: () => string },
): () => Promise<void> {
  const settings = LedgerEnvironment.parse(env)
  const ledger = openLedger(settings)
  const sealing = ledgerSealing(settings.KRING_SECRET)
  const now = host.now ?? (() => new Date().toISOString())
  return async () => {
    const { dossiers, objects, unreadable } = await makeCheckpoint({ ledger, sealing, now })
    host.log.info('checkpoint', { dossiers, objects })
    // The host's alarm is on failed invocations: the checkpoint is made, and somebody is told.
    if (unreadable > 0) throw new Error(`${unreadable} altered objects in the ledger`)
  }
}
