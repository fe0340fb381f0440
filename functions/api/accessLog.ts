import type { AccessAction, AccessEntry, Action, Actor } from '@kring/domain'
import type { Dossier } from '../data/index.ts'
import { roleIn } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { resourceOf } from './referrals/openDossier.ts'
import type { TenantContext } from './tenantDirectory.ts'
import { readerOf } from './tenantWork/reading.ts'

/** The permission that each logged action required; the log names the role that granted it. */
const permissionFor: Readonly<Record<AccessAction, Action>> = {
  read: 'dossier.read',
  follow: 'referral.follow',
  search: 'referral.list-tenant',
  print: 'dossier.export',
  export: 'dossier.export',
  'read-log': 'access-log.read',
  emergency: 'dossier.open-in-emergency',
  'revoke-link': 'link.revoke',
  'renew-link': 'link.renew',
  download: 'attachment.read',
}

/**
 * Logs that somebody reads a dossier, before it is shown: when logging fails, the dossier is not shown (NEN 7513).
 * Changes need no entry here, as each is an event in the dossier's own history.
 */
export async function logAccess(
  { now }: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: Dossier,
  action: AccessAction,
  more: Pick<AccessEntry, 'reason' | 'attachment' | 'side' | 'letter'> = {},
): Promise<void> {
  const by = { role: roleIn(actor, permissionFor[action], resourceOf(dossier)), ...nameOf(actor) }
  const entry = { at: now(), action, by, ...more }
  await readerOf(tenantContext, actor, dossier.head.id).log(entry, dossier.key)
}

/** The actor as logged. A citizen is not named here: the dossier says who referred. */
export const nameOf = (actor: Actor) => (actor.kind === 'person' ? { subject: actor.subject, name: actor.name } : {})
