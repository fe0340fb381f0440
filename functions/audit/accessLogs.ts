import { keptUntil } from '@kring/domain'
import { parseAccess } from '../data/accessLog/accessLog.ts'
import { parseSeal, type StoredSeal } from '../data/accessLog/seals.ts'
import type { Item } from '../data/calls.ts'
import { momentOfAccess, sealedSk, sealSk } from '../data/keys.ts'
import type { Mac } from '../data/sealing/mac.ts'
import type { Fault, FaultKind } from './faults.ts'
import type { Witnesses } from './witnesses.ts'

export type CheckedLog = {
  readonly entries: number
  readonly seals: readonly StoredSeal[]
  readonly faults: readonly Fault[]
}

/** `now` and, before it, `settled`: what is older must be sealed and in the ledger. */
export type Moments = { readonly now: string; readonly settled: string }

/** Checks one access log, or the searches of one person: each entry, its seal, and both against the ledger. */
export function checkLog(
  mac: Mac,
  pk: string,
  items: readonly Item[],
  witnesses: Witnesses,
  { now, settled }: Moments,
): CheckedLog {
  const witnessed = witnesses.itemsOf(pk).filter(sk => isKept(sk, now))
  if (items.length === 0)
    return { entries: 0, seals: [], faults: witnessed.length > 0 ? [{ kind: 'log-absent', of: pk }] : [] }
  const faults: Fault[] = []
  const fault = (kind: FaultKind, entry: string): void => void faults.push({ kind, of: pk, entry })
  const bySk = new Map(items.map(item => [String(item.sk), item]))
  const seals: StoredSeal[] = []
  let entries = 0
  for (const [sk, item] of bySk) {
    const moment = momentOfAccess(sealedSk(sk) ?? sk)
    if (moment === undefined) {
      fault('item-unexpected', sk)
      continue
    }
    const isSeal = sealedSk(sk) !== undefined
    const seal = isSeal ? parseSeal(item, mac) : undefined
    const entry = isSeal ? undefined : parseAccess(item, mac)
    const hash = seal?.hash ?? entry?.mac
    if (hash === undefined) fault(isSeal ? 'seal-altered' : 'entry-altered', sk)
    else {
      const judged = witnesses.judge(pk, sk, hash)
      if (judged === 'replaced') fault(isSeal ? 'seal-replaced' : 'entry-replaced', sk)
      if (judged === 'unwitnessed' && moment < settled && !isSeal) fault('entry-unwitnessed', sk)
    }
    if (seal !== undefined) {
      seals.push(seal)
      if (bySk.get(sealedSk(sk) ?? '')?.mac !== seal.of) fault('seal-altered', sk)
    }
    if (!isSeal) {
      entries += 1
      if (!bySk.has(sealSk(sk)) && moment < settled && isKept(sk, now)) fault('entry-unsealed', sk)
    }
  }
  for (const sk of witnessed) if (!bySk.has(sk)) fault(sealedSk(sk) === undefined ? 'entry-absent' : 'seal-absent', sk)
  return { entries, seals, faults }
}

/** Whether the retention period of an entry, or of the entry of a seal, is not over. */
export function isKept(sk: string, now: string): boolean {
  const moment = momentOfAccess(sealedSk(sk) ?? sk)
  return moment !== undefined && keptUntil(moment) > now
}
