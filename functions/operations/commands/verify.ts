import { faultWords } from '../../audit/faults.ts'
import { verify } from '../../audit/verify.ts'
import { readErasures } from '../../erasure/erasures.ts'
import { ledgerSealing } from '../../ledger/sealing.ts'
import { command, type Work } from '../command.ts'

/** Checks everything, by itself, against the ledger and against the list of erasures; answers how many faults it named. Throws ForgedErasure. */
export async function verifyAll({ host, say }: Work): Promise<number> {
  const { store, ledger, secret, now, eraser } = host
  const erased = (await readErasures(eraser.ledger, store.sealing().mac)).flatMap(erasure =>
    'dossier' in erasure && erasure.person === undefined ? [erasure] : [],
  )
  const verified = await verify({ store, ledger, sealing: ledgerSealing(secret), now: now(), erased })
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
