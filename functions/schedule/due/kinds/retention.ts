import { dayIn, isHeld } from '@kring/domain'
import * as z from 'zod'
import type { StreamDependencies } from '../../../stream/dependencies.ts'
import {
  enterErasure,
  enterWarning,
  heldAgainIn,
  isFarAgain,
  retentionNow,
} from '../../../stream/effects/enterRetention.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { mailsOfRetention, type RetentionMail } from '../../../stream/messages/retentionMails.ts'
import { openSources, type Sources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/**
 * The term of a closed dossier may soon be over: the managers of its region and the partner's admins are told, sixty days
 * before. What is held, or is kept longer than it was reckoned, is looked at again.
 */
export const retentionWarning = dueKind({
  reference: z.object({ dossier: z.string() }),
  work: async (dependencies, { dossier: id }, entry) => {
    const found = await openForRetention(dependencies, tenantOf(entry), id)
    if (found === undefined) return 'done'
    const { sources, source, dossier, trajectory, today } = found
    const retention = await retentionNow(source, { dossier, trajectory }, { today })
    if (retention === undefined) return 'done'
    const isForbidden = isHeld(dossier.referral) || (await source.data.isComplainedOf(id))
    if (isForbidden || today < retention.warnOn) {
      await enterWarning(source, id, isForbidden ? heldAgainIn(today) : retention.warnOn)
      return 'done'
    }
    // First, so that a worker that dies here has it done again, and a mail goes once.
    await enterErasure(source, id, { on: retention.eraseOn, warnedOn: today })
    const about = { dossier: id, region: dossier.head.region, kind: 'retention-warning', at: today } as const
    await tell(dependencies, sources, source.tenant.id, about)
    return 'done'
  },
})

/** The term is over: the eraser carries it out, and the partner is told by its number. */
export const retentionErasure = dueKind({
  reference: z.object({ dossier: z.string(), warnedOn: z.iso.date() }),
  work: async (dependencies, { dossier: id, warnedOn }, entry) => {
    const found = await openForRetention(dependencies, tenantOf(entry), id)
    if (found === undefined) return 'done'
    const { sources, source, dossier, trajectory, today } = found
    const retention = await retentionNow(source, { dossier, trajectory }, { today, warnedOn })
    if (retention === undefined) return 'done'
    if (isFarAgain(retention.eraseOn, today)) {
      await enterWarning(source, id, retention.warnOn)
      return 'done'
    }
    const tenant = source.tenant.id
    const isDue = today >= retention.eraseOn
    const answer = isDue ? await dependencies.erase({ why: 'retention', tenant, dossier: id, warnedOn }) : 'too-early'
    if (answer === 'forbidden' || answer === 'too-early') {
      const on = answer === 'forbidden' || isDue ? heldAgainIn(today) : retention.eraseOn
      await enterErasure(source, id, { on, warnedOn })
      return 'done'
    }
    dependencies.log.info('a dossier was erased at the end of its term', { tenant, dossier: id })
    const about = { dossier: id, region: dossier.head.region, kind: 'retention-erased', at: today } as const
    await tell(dependencies, sources, tenant, about)
    return 'done'
  },
})

async function openForRetention(dependencies: StreamDependencies, tenant: ReturnType<typeof tenantOf>, id: string) {
  if (tenant === undefined) return undefined
  const sources = openSources(dependencies)
  const [source, dossier, trajectory] = await Promise.all([
    sources.tenant(tenant),
    sources.dossier(tenant, id),
    sources.trajectory(tenant, id),
  ])
  if (dossier === undefined) return undefined
  return { sources, source, dossier, trajectory, today: dayIn(dependencies.now(), source.tenant.timeZone) }
}

async function tell(
  dependencies: StreamDependencies,
  sources: Sources,
  tenant: NonNullable<ReturnType<typeof tenantOf>>,
  about: RetentionMail,
): Promise<void> {
  const mails = await mailsOfRetention(sources, tenant, about)
  await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
}
