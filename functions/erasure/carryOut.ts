import { dayIn, isOpen, retentionPart, StoredTerm, type Tenant, type TenantId, whyNotErased } from '@kring/domain'
import { CorruptItem, type Dossier, ForgedItem, forErasure, VersionConflict } from '../data/index.ts'
import { retentionOfDossier } from '../retention/retentionOfDossier.ts'
import { eraseComplaint } from './complaint.ts'
import { eraseDossier } from './erase.ts'
import { erasePerson } from './erasePerson.ts'
import { type Eraser, mostTries, type Outcome } from './eraser.ts'
import type { ErasureAnswer, ErasureTask } from './task.ts'

/**
 * Carries out what falls due, once it may: a person or a dossier that a manager asked to erase, a dossier whose term is over,
 * or a complaint that ended long ago. Repeating it changes nothing. Throws ForgedItem for what does not fit with its own history.
 */
export async function carryOutErasure(eraser: Eraser, task: ErasureTask): Promise<ErasureAnswer> {
  if (task.why === 'complaint') return answerTo(await eraseComplaint(eraser, task.tenant, task.complaint))
  const data = forErasure(eraser.store, task.tenant, task.dossier)
  const examined = await data.examine(task.dossier)
  if (examined.kind === 'absent') return 'nothing-to-do'
  if (examined.kind === 'faulty') throw new ForgedItem(examined.fault.what)
  if (examined.kind === 'erased') return answerTo(await eraseDossier(eraser, task.tenant, task.dossier))
  const tenant = await data.settings()
  if (tenant === undefined) throw new CorruptItem('dossier without tenant')
  const today = dayIn(eraser.now(), tenant.timeZone)
  return task.why === 'asked'
    ? carryOutAsked(eraser, tenant, examined.dossier, today)
    : carryOutRetention(eraser, tenant, examined.dossier, { today, warnedOn: task.warnedOn })
}

async function carryOutAsked(eraser: Eraser, { id: tenant }: Tenant, dossier: Dossier, today: string) {
  const { referral, head } = dossier
  const data = forErasure(eraser.store, tenant, head.id)
  const trajectory = await data.trajectory(head.id)
  const why = whyNotErased(
    referral,
    {
      isRunning: trajectory !== undefined && isOpen(trajectory.record.state),
      isComplainedOf: await data.isComplainedOf(head.id),
    },
    today,
  )
  if (why === 'not-asked' || referral.erasure === undefined) return 'nothing-to-do'
  if (why !== undefined) return why === 'cooling-off' ? 'too-early' : 'forbidden'
  const { id, person, removeFiles } = referral.erasure
  if (person === undefined) return answerTo(await eraseDossier(eraser, tenant, head.id))
  const outcome = await erasePerson(eraser, tenant, head.id, { person, removeFiles })
  if (outcome.kind === 'held') return 'forbidden'
  // Somebody who left the circle meanwhile is gone too: what was asked is done.
  await noteDone(eraser, tenant, head.id, id)
  return 'erased'
}

async function carryOutRetention(
  eraser: Eraser,
  tenant: Tenant,
  { referral, head }: Dossier,
  { today, warnedOn }: { readonly today: string; readonly warnedOn: string },
): Promise<ErasureAnswer> {
  const data = forErasure(eraser.store, tenant.id, head.id)
  const [form, trajectory, own] = await Promise.all([
    data.formVersion(referral.form.id, referral.form.version),
    data.trajectory(head.id),
    data.setting(retentionPart(referral.variant), StoredTerm),
  ])
  const facts = { tenant, referral, form, trajectory, ownTerm: own?.value, warnedOn }
  const retention = retentionOfDossier(facts, today)
  if (retention === undefined) return 'forbidden'
  if (today < retention.eraseOn) return 'too-early'
  return answerTo(await eraseDossier(eraser, tenant.id, head.id))
}

const answerTo = ({ kind }: Outcome): ErasureAnswer => {
  if (kind === 'erased') return 'erased'
  if (kind === 'still-active') return 'too-early'
  return kind === 'held' ? 'forbidden' : 'nothing-to-do'
}

/** Says in the dossier that what was asked is done. */
async function noteDone(eraser: Eraser, tenant: TenantId, id: string, erasure: string): Promise<void> {
  const data = forErasure(eraser.store, tenant, id)
  for (let tries = 1; ; tries += 1) {
    const examined = await data.examine(id)
    if (examined.kind !== 'whole' || examined.dossier.referral.erasure?.id !== erasure) return
    const settings = await data.settings()
    if (settings === undefined) return
    const event = { type: 'erasure-carried-out', erasure, at: eraser.now(), by: { role: 'operator' } } as const
    try {
      await data.commit({ tenant: settings, before: examined.dossier, events: [event] })
      return
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}
