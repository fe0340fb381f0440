import { createHash } from 'node:crypto'
import { knownAtIntake, participantsOf, type TenantId } from '@kring/domain'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import { giveAsSystem } from './giveAsSystem.ts'

/**
 * The circle begins with those whom the referral names: one person a transaction. Repeating it changes nothing: who was in the
 * circle once is not added again.
 */
export async function beginCircle(
  dependencies: StreamDependencies,
  sources: Sources,
  tenant: TenantId,
  dossier: string,
): Promise<void> {
  const found = await sources.dossier(tenant, dossier)
  if (found === undefined) return
  const { form: formOf } = await sources.tenant(tenant)
  const { form } = found.referral
  const participants = participantsOf(found.referral, await formOf(form.id, form.version))
  for (const { details, part } of knownAtIntake(participants)) {
    const newId = idOf(dossier, details.name, details.side)
    await giveAsSystem(dependencies, sources, { tenant, dossier, newId }, { name: 'know-person', details, part })
  }
}

/** The same for a repeated record. */
const idOf = (...parts: readonly (string | undefined)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 10)
