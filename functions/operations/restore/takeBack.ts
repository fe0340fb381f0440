import { isKept } from '../../audit/accessLogs.ts'
import { severalAtOnce } from '../../audit/severalAtOnce.ts'
import { readWitnesses, type Witnessed, type Witnesses } from '../../audit/witnesses.ts'
import { momentOfAccess, parsePartition, sealedSk } from '../../data/keys.ts'
import { forRestore } from '../../data/restore/index.ts'
import { recordLost } from '../../ledger/lost.ts'
import { ledgerSealing } from '../../ledger/sealing.ts'
import type { OperatedHost } from '../host.ts'

/** What of a host a table that was put back is repaired with. */
export type Repairing = Pick<OperatedHost, 'store' | 'ledger' | 'secret' | 'now'>

/** AWS: a stream holds its records for a day, so a record may be witnessed the day after. */
const dayMilliseconds = 24 * 3_600_000

const dayBefore = (at: string): string => new Date(Date.parse(at) - dayMilliseconds).toISOString().slice(0, 10)

/**
 * Takes back what transactions under way left half done in a table that was put back, in every history that the ledger saw
 * written since the day before. Answers how many. Before the stream begins: what is removed here raises no alarm.
 */
export async function takeBackTail({ store, ledger, secret }: Repairing, restoredTo: string): Promise<number> {
  const witnesses = await readWitnesses(ledger, ledgerSealing(secret))
  const data = forRestore(store)
  const touched = witnesses.partitions().filter(pk => isTouched(witnesses.witnessedOf(pk), dayBefore(restoredTo)))
  const repaired = await severalAtOnce(touched, pk => data.takeBack(pk))
  return repaired.filter(({ kind }) => kind === 'taken-back').length
}

const isTouched = (items: readonly Witnessed[], day: string): boolean => items.some(item => item.day >= day)

export type LostItems = {
  /** How many events, and entries of access logs, were written after the moment of the copy. */
  readonly events: number
  readonly accesses: number
  /** The dossiers and complaints that they are of: their partners enter again what is missing. */
  readonly of: readonly string[]
}

/**
 * Says in the ledger what it witnessed since the moment of the copy and the table does not have. What was witnessed on an
 * earlier day and is missing is not said: it stays a fault.
 */
export async function noteLost(host: Repairing, restoredTo: string): Promise<LostItems> {
  const { store, ledger, secret, now } = host
  const sealing = ledgerSealing(secret)
  const witnesses = await readWitnesses(ledger, sealing)
  const missing = await missingSince(store, witnesses, restoredTo, now())
  const items = missing.map(({ pk, sk, hash }) => ({ k: sealing.pseudonym(pk), s: sk, h: hash }))
  await recordLost(ledger, sealing, { restoredTo, at: now(), items })
  const isAccess = (sk: string): boolean => momentOfAccess(sealedSk(sk) ?? sk) !== undefined
  const events = missing.filter(({ sk }) => !isAccess(sk))
  return {
    events: events.length,
    accesses: missing.filter(({ sk }) => isAccess(sk) && sealedSk(sk) === undefined).length,
    of: [...new Set(events.map(({ pk }) => parsePartition(pk)?.of ?? ''))].sort(),
  }
}

type Missing = { readonly pk: string; readonly sk: string; readonly hash: string }

async function missingSince(
  store: Repairing['store'],
  witnesses: Witnesses,
  restoredTo: string,
  now: string,
): Promise<readonly Missing[]> {
  const data = forRestore(store)
  const day = restoredTo.slice(0, 'YYYY-MM-DD'.length)
  const touched = witnesses.partitions().filter(pk => isTouched(witnesses.witnessedOf(pk), day))
  const found = await severalAtOnce(touched, async pk => {
    const there = await data.hashesOf(pk)
    return witnesses.witnessedOf(pk).flatMap((item): readonly Missing[] => {
      const isMissing = !there.has(item.sk) && item.day >= day && mayBeLost(item.sk, restoredTo, now)
      return isMissing ? [{ pk, sk: item.sk, hash: item.hash }] : []
    })
  })
  return found.flat()
}

/** An entry of an access log says when it was written; one whose time is over is gone for that reason. */
function mayBeLost(sk: string, restoredTo: string, now: string): boolean {
  const moment = momentOfAccess(sealedSk(sk) ?? sk)
  if (moment === undefined) return true
  // Its seal comes some time after it.
  return isKept(sk, now) && (sealedSk(sk) !== undefined || moment >= restoredTo.slice(0, 'YYYY-MM-DDTHH:MM'.length))
}
