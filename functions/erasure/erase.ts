import type { Tenant, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { type Dossier, ForgedItem, factId, forCounting, forErasure, ownCounts, VersionConflict } from '../data/index.ts'
import { personalLinkSecret } from '../personalLink.ts'
import { allUpdates } from '../stream/effects/countFacts.ts'
import { formOf } from '../stream/effects/formOf.ts'
import { type Eraser, mostTries, type Outcome } from './eraser.ts'
import { type Erasure, recordErasure } from './erasures.ts'
import { isForbidden } from './forbidden.ts'
import { filesOf, personsOf } from './persons.ts'
import { eraseTrajectoryOf, personsOfCircle } from './trajectory.ts'

/** Erases a whole dossier, with its trajectory. Throws ForgedItem for a dossier that does not fit with its own history. */
export async function eraseDossier(eraser: Eraser, tenant: TenantId, dossier: string): Promise<Outcome> {
  const data = forErasure(eraser.store, tenant, dossier)
  for (let tries = 1; ; tries += 1) {
    const examined = await data.examine(dossier)
    if (examined.kind === 'absent') return { kind: 'not-found' }
    if (examined.kind === 'faulty') throw new ForgedItem(examined.fault.what)
    const erasure = { tenant, dossier, at: eraser.now() }
    if (examined.kind === 'erased') {
      const isAgain = await eraseTrajectoryOf(eraser, tenant, dossier, erasure.at)
      await anonymiseFacts(eraser, tenant, await data.grants(), dossier)
      await eraser.deleteMails(tenant, dossier)
      await data.deleteBeside(dossier, [], undefined)
      await data.removeFromRegion(dossier, examined.head.region)
      return { kind: isAgain ? 'erased' : 'already-erased' }
    }
    if (await isForbidden(eraser, data, examined.dossier)) return { kind: 'held' }
    await recordErasure(eraser.ledger, eraser.store.sealing().mac, erasure)
    try {
      await eraseWhole(eraser, tenant, examined.dossier, erasure)
      return { kind: 'erased' }
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}

async function eraseWhole(eraser: Eraser, tenant: TenantId, dossier: Dossier, { at }: Erasure): Promise<void> {
  const { store, secret } = eraser
  const { id } = dossier.head
  const data = forErasure(store, tenant, id)
  const grants = await data.grants()
  const settings = await data.settings()
  if (settings !== undefined) await countLast(eraser, settings, grants, dossier)
  const files = filesOf(dossier)
  for (const file of files) await eraser.deleteFile(tenant, id, file.id)
  const inCircle = await personsOfCircle(store, tenant, id)
  await data.removePersons(id, [...(await personsOf(store, tenant, dossier)), ...inCircle])
  await eraser.deleteMails(tenant, id)
  const link =
    dossier.referral.referrer.kind === 'citizen'
      ? personalLinkSecret(secret, tenant, id, dossier.link.generation)
      : undefined
  // The key last: until then an interrupted erasure can still find everything that is to go.
  await eraseTrajectoryOf(eraser, tenant, id, at)
  await data.eraseDossier(dossier, { at, by: { role: 'operator' } })
  await anonymiseFacts(eraser, tenant, grants, id)
  await data.removeFromRegion(id, dossier.head.region)
  await data.deleteBeside(
    id,
    files.map(file => file.id),
    link,
  )
}

/** Counts what the dossier is now: after the erasure nothing can be counted from it. */
async function countLast(
  { store, secret }: Eraser,
  tenant: Tenant,
  grants: readonly Grant[],
  dossier: Dossier,
): Promise<void> {
  const data = forErasure(store, tenant.id, dossier.head.id)
  const trajectory = await data.trajectory(dossier.head.id)
  const form = await formOf(data.formVersion, dossier.referral)
  for (const { owner, update } of allUpdates({ tenant, grants, dossier, trajectory, form }, secret))
    await forCounting(store, owner).update(update)
}

/** Puts the dossier's facts under ids that lead to no dossier. */
async function anonymiseFacts(
  { store, secret }: Eraser,
  tenant: TenantId,
  grants: readonly Grant[],
  dossier: string,
): Promise<void> {
  const id = factId(secret, tenant, dossier)
  for (const grant of grants) await forCounting(store, grant.funder).anonymise(grant, id)
  await forCounting(store, { partner: tenant }).anonymise({ id: ownCounts }, id)
}
