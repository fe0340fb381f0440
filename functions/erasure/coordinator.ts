import { ForgedItem, forCoordinatorErasure, VersionConflict } from '../data/index.ts'
import { type Eraser, mostTries, type Outcome } from './eraser.ts'
import { recordErasure } from './erasures.ts'

/** Erases the record of a coordinator who left, by their tag, and what they claimed with its receipts. Throws ForgedItem for one that does not fit. */
export async function eraseCoordinator(eraser: Eraser, person: string): Promise<Outcome> {
  const data = forCoordinatorErasure(eraser.store)
  for (let tries = 1; ; tries += 1) {
    const examined = await data.examine(person)
    if (examined.kind === 'absent') return { kind: 'not-found' }
    if (examined.kind === 'erased') return { kind: 'already-erased' }
    if (examined.kind === 'faulty') throw new ForgedItem(examined.fault.what)
    // In a table of before they left, what was ordered since is carried out all the same.
    const isReplayed = eraser.orderedAt !== undefined
    if (examined.file.record.state !== 'ended' && !isReplayed) return { kind: 'still-active' }
    const at = eraser.now()
    await recordErasure(eraser.ledger, eraser.store.sealing().mac, { coordinator: person, at })
    try {
      // The record last: it says in which regions and years they claimed.
      for (const place of data.claimPlaces(examined.file, at)) {
        const claims = await data.examineClaims(place)
        if (claims.kind === 'faulty') throw new ForgedItem(claims.fault.what)
        // Files first: what is left of an interrupted erasure is found by the sheet, which is not erased yet.
        await eraser.deleteReceipts(place)
        if (claims.kind === 'whole') await data.eraseClaims(claims.file, { at, by: { role: 'operator' } })
      }
      await data.deleteReceiptRecords(person)
      await data.erase(examined.file, { at, by: { role: 'operator' } })
      return { kind: 'erased' }
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}
