import type { Ledger } from '../ledger/ledger.ts'
import { readLost } from '../ledger/lost.ts'
import type { LedgerSealing } from '../ledger/sealing.ts'
import { type Checkpoint, readCheckpoint } from '../schedule/checkpoint/checkpoint.ts'
import type { Fault } from './faults.ts'
import type { Witnesses } from './witnesses.ts'

type End = { readonly seq: number; readonly hash: string }

/** What the checkpoints know, by partition key. */
export type Register = {
  readonly checkpoints: number
  /** The last event of each dossier, trajectory and coordinator's record. */
  readonly histories: ReadonlyMap<string, End>
  readonly chains: ReadonlyMap<string, End>
  /** The last entry of each log of what somebody searched or looked at in a list; `isLost`: by a restore. */
  readonly logs: ReadonlyMap<string, { readonly at: string; readonly isLost: boolean }>
  readonly faults: readonly Fault[]
}

/**
 * Reads every checkpoint: each as signed, on the one before it, and the objects that it covers unchanged. With `from` those of
 * that day and later (YYYY-MM-DD), and of the objects those that were read.
 */
export async function readRegister(
  ledger: Ledger,
  sealing: LedgerSealing,
  witnesses: Witnesses,
  from: { readonly checkpoints: string; readonly objects: string } = { checkpoints: '', objects: '' },
): Promise<Register> {
  const faults: Fault[] = []
  const digests = new Map<string, string>()
  let latest: Checkpoint | undefined
  const names = await ledger.list('checkpoints', from.checkpoints)
  for (const name of names) {
    const found = await readCheckpoint(ledger, sealing, name)
    if (found === undefined) {
      faults.push({ kind: 'checkpoint-altered', of: name })
      continue
    }
    digests.set(name, found.digest)
    latest = found.content
    const { previous, objects } = found.content
    const isListed = previous !== undefined && previous.name >= `checkpoints/${from.checkpoints}`
    if (isListed && digests.get(previous.name) !== previous.digest) faults.push({ kind: 'checkpoint-absent', of: name })
    for (const [object, bodies] of Object.entries(objects)) {
      if (object < `entries/${from.objects}`) continue
      const now = witnesses.objects.get(object)
      if (now === undefined) faults.push({ kind: 'ledger-absent', of: object })
      else if (bodies.some(body => !now.has(body))) faults.push({ kind: 'ledger-altered', of: object })
    }
  }
  const lost = await readLost(ledger, sealing)
  const byPartition = (ends: Checkpoint['dossiers'] = {}): ReadonlyMap<string, End> =>
    new Map(
      Object.entries(ends).flatMap(([k, { n, h }]) =>
        lost.has(h) ? [] : [[sealing.decryptName(latest?.names[k] ?? '') ?? k, { seq: n, hash: h }]],
      ),
    )
  return {
    checkpoints: names.length,
    histories: byPartition(latest?.dossiers),
    chains: byPartition(latest?.chains),
    logs: new Map(
      Object.entries(latest?.logs ?? {}).map(([k, { at, h }]) => [
        sealing.decryptName(latest?.names[k] ?? '') ?? k,
        { at, isLost: lost.has(h) },
      ]),
    ),
    faults,
  }
}
