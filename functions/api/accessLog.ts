import type { AccessAction, AccessEntry, Action, Actor } from '@kring/domain'
import type { Dossier } from '../data/index.ts'
import { roleIn } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { resourceOf } from './referrals/command.ts'
import type { TenantContext } from './tenantDirectory.ts'

/** What an action of the log needed leave for; so it is logged in the role that gave it. */
const leaveFor: Readonly<Record<AccessAction, Action>> = {
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
 * Writes down that someone looked at a dossier, before they see it: what can't be logged is not shown (NEN 7513).
 * Changes need no line here: each is an event of the dossier's own history.
 */
export async function logAccess(
  { now, secret }: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: Dossier,
  action: AccessAction,
  more: Pick<AccessEntry, 'reason' | 'attachment' | 'side' | 'letter'> = {},
): Promise<void> {
  const by = { role: roleIn(actor, leaveFor[action], resourceOf(dossier)), ...nameOf(actor) }
  const entry = { at: now(), action, by, ...more }
  await tenantContext.dataFor(actor).accessLog(dossier.head.id).append(secret, entry)
}

/** Who, as the log keeps it. A citizen is not named: the dossier says who referred. */
export const nameOf = (actor: Actor) => (actor.kind === 'person' ? { subject: actor.subject, name: actor.name } : {})
