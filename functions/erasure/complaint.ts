import { dayIn, eraseComplaintFrom, type TenantId, timeZoneIn } from '@kring/domain'
import { ForgedItem, VersionConflict } from '../data/index.ts'
import { complaintsToErase, forComplaintErasure } from '../data/scopes/complaintErasure.ts'
import { type Eraser, mostTries, type Outcome } from './eraser.ts'
import { recordErasure } from './erasures.ts'

/**
 * Erases a complaint two years after its end; one before that day is 'still-active', unless it was ordered before (`isAgain`:
 * a restored backup). Throws ForgedItem for one that does not fit.
 */
export async function eraseComplaint(
  eraser: Eraser,
  tenant: TenantId,
  complaint: string,
  isAgain = false,
): Promise<Outcome> {
  const data = forComplaintErasure(eraser.store, tenant, complaint)
  for (let tries = 1; ; tries += 1) {
    const examined = await data.examine()
    if (examined.kind === 'absent') return { kind: 'not-found' }
    if (examined.kind === 'erased') return { kind: 'already-erased' }
    if (examined.kind === 'faulty') throw new ForgedItem(examined.fault.what)
    const at = eraser.now()
    const from = eraseComplaintFrom(examined.file.complaint)
    const isDue = from !== undefined && from <= dayIn(at, timeZoneIn[examined.file.complaint.country])
    if (!isDue && !isAgain) return { kind: 'still-active' }
    await recordErasure(eraser.ledger, eraser.store.sealing().mac, { tenant, complaint, at })
    // Their ids begin with the number, as those of a dossier do.
    await eraser.deleteMails(tenant, complaint)
    try {
      await data.erase(examined.file, { at, by: { role: 'operator' } })
      return { kind: 'erased' }
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}

/** Erases every complaint whose two years are over. Returns how many. */
export async function eraseDueComplaints(eraser: Eraser): Promise<number> {
  const rows = await complaintsToErase(eraser.store)
  let erased = 0
  for (const { tenant, id, endedOn, erased: isGone } of rows) {
    if (endedOn === undefined || isGone === true) continue
    if ((await eraseComplaint(eraser, tenant, id)).kind === 'erased') erased += 1
  }
  return erased
}
