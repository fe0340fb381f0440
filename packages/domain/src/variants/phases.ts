import type { GuardId } from '../guards/guardIds.ts'
import { type ExtraRole, extraRoles } from './roles.ts'
import type { VariantId } from './variants.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

export const phaseIds = ['information', 'private', 'presentation'] as const
export type PhaseId = (typeof phaseIds)[number]

/** `mandate-holder`: decides whether the plan is safe and lawful (G16). */
export type CoreRole = 'circle' | 'coordinator' | 'mandate-holder'

export type Phase = {
  readonly id: PhaseId
  /** Roles that are present at every partner. */
  readonly core: readonly CoreRole[]
  /** Roles that this partner adds. */
  readonly extra: readonly ExtraRole[]
  /** The guard that fixes who is present; then no role can be added. */
  readonly fixedBy?: GuardId
}

/**
 * The three phases of the day with the roles present. In private time only the circle is present, whatever a partner
 * set (G14).
 */
export function phasesOf(_variant: VariantId, { present }: Pick<WayOfWorking, 'present'>): readonly Phase[] {
  const inOrder = (roles: readonly ExtraRole[]) => extraRoles.filter(role => roles.includes(role))
  return [
    { id: 'information', core: ['circle', 'coordinator'], extra: inOrder(present.information) },
    { id: 'private', core: ['circle'], extra: [], fixedBy: 'G14' },
    {
      id: 'presentation',
      core: ['circle', 'coordinator', 'mandate-holder'],
      extra: inOrder(present.presentation),
    },
  ]
}
