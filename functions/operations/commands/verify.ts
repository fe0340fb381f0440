import { faultWords } from '../../audit/faults.ts'
import { verify } from '../../audit/verify.ts'
import { ledgerSealing } from '../../ledger/sealing.ts'
import { command, type Work } from '../command.ts'

/** Checks everything, by itself and against the ledger; answers how many faults it named. */
export async function verifyAll({ host, say }: Work): Promise<number> {
  const { store, ledger, secret, now } = host
  const verified = await verify({ store, ledger, sealing: ledgerSealing(secret), now: now() })
  const { dossiers, trajectories, coordinators, events, accesses, forms, objects, checkpoints, faults } = verified
  for (const { kind, of, entry } of faults)
    say(`${of}${entry === undefined ? '' : `, ${entry}`}: ${faultWords[kind]} (${kind})`)
  say(
    `${dossiers} dossiers, ${trajectories} trajectories, ${coordinators} records of coordinators, ${events} events, ${accesses} accesses, ${forms} published forms`,
  )
  say(`${objects} ledger objects, ${checkpoints} checkpoints: ${faults.length} faults`)
  return faults.length
}

export const verifyCommand = command({
  name: 'verify',
  summary: 'check every dossier, access log, seal and published form, also against the ledger outside the table',
  usage: ['kring verify: names each fault; exits with 1 when something was altered or is missing.'],
  words: [],
  options: {},
  local: 'running',
  input: {},
  run: async (_input, work) => ((await verifyAll(work)) > 0 ? 1 : 0),
})
