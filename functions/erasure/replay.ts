import { ForgedItem } from '../data/index.ts'
import { eraseComplaint } from './complaint.ts'
import { eraseCoordinator } from './coordinator.ts'
import { eraseDossier } from './erase.ts'
import { erasePerson } from './erasePerson.ts'
import type { Eraser, Outcome } from './eraser.ts'
import { type AnyErasure, readErasures } from './erasures.ts'

export type Replayed = {
  /** Erasures that had to be carried out again, as after a restored backup. */
  readonly again: number
  /**
   * Dossiers, and records by their tag, that could not be erased: they do not fit with their own history, or something in this
   * table forbids it that was over when it was ordered. The table must not be opened before somebody looked.
   */
  readonly failed: readonly string[]
  /** The line of the list to go on from; absent when everything was repeated. */
  readonly next?: number | undefined
}

type Part = {
  /** The line to begin with; the first is 0. */
  readonly from?: number | undefined
  /** Asked before each line but the first. */
  readonly mayGoOn?: (() => boolean) | undefined
}

/**
 * Carries out every erasure ever ordered, again where it is needed: in a table that was restored from a backup of before
 * it, or after one that was interrupted. Run before the table is opened. Throws ForgedErasure.
 */
export async function replayErasures(eraser: Eraser, { from = 0, mayGoOn = () => true }: Part = {}): Promise<Replayed> {
  const ordered = await readErasures(eraser.ledger, eraser.store.sealing().mac)
  // They are in the ledger already.
  const silent: Eraser = { ...eraser, ledger: { append: async () => {}, lines: async () => [] } }
  let again = 0
  const failed: string[] = []
  for (const [line, erasure] of ordered.entries()) {
    if (line < from) continue
    if (line > from && !mayGoOn()) return { again, failed, next: line }
    try {
      const { kind } = await carryOut({ ...silent, orderedAt: erasure.at }, erasure)
      if (kind === 'erased') again += 1
      else if (!isGone.has(kind)) failed.push(nameOf(erasure))
    } catch (error) {
      if (!(error instanceof ForgedItem)) throw error
      failed.push(nameOf(erasure))
    }
  }
  return { again, failed }
}

/** Outcomes after which nothing of what was to be erased is there. */
const isGone: ReadonlySet<Outcome['kind']> = new Set(['already-erased', 'not-found', 'person-unknown'])

function nameOf(erasure: AnyErasure): string {
  if ('coordinator' in erasure) return erasure.coordinator
  return 'complaint' in erasure ? erasure.complaint : erasure.dossier
}

function carryOut(eraser: Eraser, erasure: AnyErasure): Promise<Outcome> {
  if ('coordinator' in erasure) return eraseCoordinator(eraser, erasure.coordinator)
  if ('complaint' in erasure) return eraseComplaint(eraser, erasure.tenant, erasure.complaint, true)
  const { tenant, dossier, person, files } = erasure
  return person === undefined
    ? eraseDossier(eraser, tenant, dossier)
    : erasePerson(eraser, tenant, dossier, { person, removeFiles: files ?? [] })
}
