import * as z from 'zod'
import type { Role } from './actor.ts'

/**
 * What a granted membership waits for before it counts: a second platform admin who confirms it, then the invited
 * person, who accepts it after signing in. A membership without a stage counts.
 */
export const PendingStage = z.enum(['confirmation', 'acceptance'])
export type PendingStage = z.infer<typeof PendingStage>

/** Whether the membership counts: for tokens, permissions, mails to members, and the last admin of a place. */
export const isInForce = ({ pending }: { readonly pending?: PendingStage | undefined }): boolean =>
  pending === undefined

/** Roles that read dossiers, and the role that grants those. */
const guarded: readonly Role[] = ['regional-manager', 'coordinator', 'platform-admin', 'complaints-officer']

/** Whether one platform admin alone may not grant this role when there are more. */
export const isGuardedRole = (role: Role): boolean => guarded.includes(role)

/** A role somebody granted to somebody, by their subjects. */
export type RoleGrant = { readonly granter: string; readonly target: string; readonly role: Role }

/**
 * The first stage of a granted role. `platformAdmins` are the subjects whose membership is in force, the granter
 * included. Refuses a guarded role for oneself.
 */
export function stageOfGrant(
  { granter, target, role }: RoleGrant,
  platformAdmins: readonly string[],
): PendingStage | 'self-grant' {
  if (!isGuardedRole(role)) return 'acceptance'
  if (granter === target) return 'self-grant'
  return new Set(platformAdmins).size > 1 ? 'confirmation' : 'acceptance'
}

export type ConfirmationRefused = 'confirm-own-grant' | 'confirm-own-role' | 'not-allowed'

/** Whether this platform admin may confirm a grant that waits for it: neither who granted it nor who gets it. */
export function mayConfirm(
  { granter, target }: RoleGrant,
  confirmer: string,
  platformAdmins: readonly string[],
): 'yes' | ConfirmationRefused {
  if (!platformAdmins.includes(confirmer)) return 'not-allowed'
  if (confirmer === granter) return 'confirm-own-grant'
  return confirmer === target ? 'confirm-own-role' : 'yes'
}

/** Minutes between two mails of one invitation. */
export const invitedAgainAfter = 60

/** Seconds until an invitation may be sent again; 0 when it may. `last`: when its mail went out last. */
export const waitBeforeInvitingAgain = (last: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(last) - Date.parse(now)) / 1000 + invitedAgainAfter * 60))
