import { keptUntil } from '@kring/domain'
import { parseAccess } from '../data/accessLog/accessLog.ts'
import { parseSeal, type StoredSeal } from '../data/accessLog/seals.ts'
import type { Item } from '../data/calls.ts'
import { momentOfAccess, sealedSk } from '../data/keys.ts'
import type { Mac } from '../data/sealing/mac.ts'
import type { Fault, FaultKind } from './faults.ts'
import type { Witnesses } from './witnesses.ts'

export type CheckedLog = {
  readonly entries: number
  readonly seals: readonly StoredSeal[]
  readonly faults: readonly Fault[]
}

/**
 * `now` and, before it, `settled`: what is older must be sealed and in the ledger. `since`: where a part of the ledger was
 * read, from this moment on.
 */
export type Moments = { readonly now: string; readonly settled: string; readonly since?: string | undefined }

/**
 * Checks one access log, or the searches of one person: each entry, its seal, and both against the ledger. Items come in
 * the order of their sort keys, an entry before its seal; of each only its key and hash are kept.
 */
export async function checkLog(
  mac: Mac,
  pk: string,
  pages: AsyncIterable<readonly Item[]>,
  witnesses: Witnesses,
  { now, settled, since = '' }: Moments,
): Promise<CheckedLog> {
  const witnessed = witnesses.itemsOf(pk).filter(sk => isKept(sk, now))
  const faults: Fault[] = []
  const fault = (kind: FaultKind, entry: string): void => void faults.push({ kind, of: pk, entry })
  /** The hash that each item says it has, by its sort key. */
  const said = new Map<string, unknown>()
  const unsealed = new Set<string>()
  const seals: StoredSeal[] = []
  let entries = 0

  function check(sk: string, item: Item): void {
    said.set(sk, item.mac)
    const sealed = sealedSk(sk)
    const moment = momentOfAccess(sealed ?? sk)
    if (moment === undefined) {
      fault('item-unexpected', sk)
      return
    }
    const isSeal = sealed !== undefined
    const seal = isSeal ? parseSeal(item, mac) : undefined
    const hash = isSeal ? seal?.hash : parseAccess(item, mac)?.mac
    if (hash === undefined) fault(isSeal ? 'seal-altered' : 'entry-altered', sk)
    else {
      const judged = witnesses.judge(pk, sk, hash)
      if (judged === 'replaced') fault(isSeal ? 'seal-replaced' : 'entry-replaced', sk)
      if (judged === 'unwitnessed' && moment < settled && moment >= since && !isSeal) fault('entry-unwitnessed', sk)
    }
    if (isSeal) {
      unsealed.delete(sealed)
      if (seal === undefined) return
      seals.push(seal)
      if (said.get(sealed) !== seal.of) fault('seal-altered', sk)
    } else {
      entries += 1
      if (moment < settled && isKept(sk, now)) unsealed.add(sk)
    }
  }

  for await (const items of pages) for (const item of items) check(String(item.sk), item)
  if (said.size === 0) return { entries, seals, faults: witnessed.length > 0 ? [{ kind: 'log-absent', of: pk }] : [] }
  for (const sk of unsealed) fault('entry-unsealed', sk)
  for (const sk of witnessed) if (!said.has(sk)) fault(sealedSk(sk) === undefined ? 'entry-absent' : 'seal-absent', sk)
  return { entries, seals, faults }
}

/** Whether the retention period of an entry, or of the entry of a seal, is not over. */
export function isKept(sk: string, now: string): boolean {
  const moment = momentOfAccess(sealedSk(sk) ?? sk)
  return moment !== undefined && keptUntil(moment) > now
}
