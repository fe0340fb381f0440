import { faultWords } from '@kring/functions/audit/faults'
import { verify } from '@kring/functions/audit/verify'
import { folderLedger } from '@kring/functions/ledger/folder'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { endWith } from './faults.ts'
import { findRunningHost } from './runningHost.ts'

/**
 * `npm run -s verify`: checks every dossier, access log, seal and published form, by itself and against the ledger and
 * its checkpoints; exits with 1 when something was altered or is missing.
 */
try {
  const { store, folder, secret, now } = findRunningHost(process.env)
  const ledger = folderLedger(folder.ledger)
  const verified = await verify({ store, ledger, sealing: ledgerSealing(secret), now: now() })
  const { dossiers, trajectories, coordinators, events, accesses, forms, objects, checkpoints, faults } = verified
  for (const { kind, of, entry } of faults)
    console.log(`${of}${entry === undefined ? '' : `, ${entry}`}: ${faultWords[kind]} (${kind})`)
  console.log(
    `${dossiers} dossiers, ${trajectories} trajectories, ${coordinators} records of coordinators, ${events} events, ${accesses} accesses, ${forms} published forms`,
  )
  console.log(`${objects} ledger objects, ${checkpoints} checkpoints: ${faults.length} faults`)
  process.exit(faults.length > 0 ? 1 : 0)
} catch (error) {
  endWith(error)
}
