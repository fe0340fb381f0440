import type { OperatorInvitation } from '../../api/members.ts'
import type { Invitation } from '../../members/InviteForm.tsx'

export const operatorRoles = [
  'regional-manager',
  'coordinator',
  'funder',
  'platform-admin',
  'complaints-officer',
] as const
export type OperatorRole = (typeof operatorRoles)[number]

/** Builds the API request: each role with the region or funder it needs. */
export function operatorInvitation({ name, email, role, place }: Invitation<OperatorRole>): OperatorInvitation {
  switch (role) {
    case 'regional-manager':
      return { name, email, role, region: place }
    case 'funder':
      return { name, email, role, funder: place }
    case 'coordinator':
    case 'platform-admin':
    case 'complaints-officer':
      return { name, email, role }
    default:
      return role satisfies never
  }
}
