import { replayErasures } from '../../erasure/replay.ts'
import type { Work } from '../command.ts'
import { reconcileAll } from '../commands/reconcile.ts'
import { verifyAll } from '../commands/verify.ts'
import { noteLost, takeBackTail } from './takeBack.ts'

export type PutBack = {
  /** The moment of the copy (ISO 8601, UTC). */
  readonly restoredTo: string
  readonly beginStream: () => Promise<void>
}

/**
 * What is done with a table that was put back before anybody uses it, in this order: half transactions are taken back; the
 * stream begins; what is lost is said in the ledger; everything ever erased is erased again; all is verified; the figures are
 * put right. Each step may be repeated. Answers whether it may open.
 */
export async function settle(work: Work, { restoredTo, beginStream }: PutBack): Promise<boolean> {
  const { host, say } = work
  say(`${await takeBackTail(host, restoredTo)} histories taken back to their last whole change.`)
  await beginStream()
  const lost = await noteLost(host, restoredTo)
  say(`${lost.events} events and ${lost.accesses} looks were written after the copy and are lost.`)
  for (const of of lost.of) say(`  ${of}`)
  const { again, failed } = await replayErasures(host.eraser)
  host.forgetDeleted()
  say(`${again} erasures carried out again, ${failed.length} failed.`)
  for (const of of failed) say(`  ${of}`)
  const faults = await verifyAll(work)
  const different = await reconcileAll(work, true)
  return failed.length === 0 && faults === 0 && different === 0
}
