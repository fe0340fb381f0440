import { syntheticTenantId } from '@kring/domain'
import { forSynthetic } from '../../data/index.ts'
import { eraseDossier } from '../../erasure/erase.ts'
import type { OperatedHost } from '../host.ts'

/**
 * Erases what the synthetic partner has, also of a run that was broken off, and ends its systems. What stays is what stays of
 * every erased dossier: its chain without content, and the log of who looked.
 */
export async function takeAway(host: OperatedHost, known: readonly string[] = []): Promise<void> {
  const { store, clients, eraser, cursors, forgetDeleted } = host
  const data = forSynthetic(store, syntheticTenantId)
  for (const system of await data.systems()) {
    await clients.delete(system.subject)
    await data.removeSystem(system)
  }
  // AWS: an index is read some moments behind its table, so what is known is not looked for.
  const left = new Set([...known, ...(await data.referrals(cursors))])
  for (const referral of left) {
    // It has no files and no plan: the role of this command may delete none.
    const outcome = await eraseDossier(
      { ...eraser, deleteFile: async () => {}, deletePictures: async () => {} },
      syntheticTenantId,
      referral,
    )
    if (outcome.kind !== 'erased' && outcome.kind !== 'already-erased')
      throw new Error(`${referral} was not erased: ${outcome.kind}`)
  }
  if (left.size > 0) forgetDeleted()
}
