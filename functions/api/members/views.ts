import { type Actor, isInForce, mayConfirm, type RoleGrant } from '@kring/domain'
import { type Member, type MemberNote, memberKey } from '../../data/index.ts'
import type { OperatorMember, TenantMember } from '../contract/index.ts'
import { OperatorRole, placeOf } from './places.ts'

/** Those whom a mail did not reach, by the sort key of their membership. */
export type Unreached = ReadonlyMap<string, MemberNote>

const known = (
  { subject, name, email, since, by, pending, membership, confirmed, invitedAgain }: Member,
  actor: Actor,
  unreached: Unreached | undefined,
) => ({
  subject,
  name,
  ...(email === undefined ? {} : { email }),
  since,
  ...(by === undefined ? {} : { by }),
  you: actor.kind === 'person' && subject === actor.subject,
  ...(pending === undefined ? {} : { pending }),
  ...(pending === 'acceptance' ? { invitedAt: invitedAgain ?? confirmed?.at ?? since } : {}),
  ...noteOf(unreached?.get(memberKey(subject, membership).sk), since),
})

/** A note from before the role was granted is about an earlier one. */
const noteOf = (note: MemberNote | undefined, since: string) =>
  note === undefined || note.at < since ? {} : { unreached: { reason: note.reason, at: note.at } }

/** Empty for a partner's own system, which is not a person. */
export function tenantMemberView(member: Member, actor: Actor, unreached?: Unreached): readonly TenantMember[] {
  const { role } = member.membership
  return role === 'referrer' || role === 'tenant-admin' ? [{ ...known(member, actor, unreached), role }] : []
}

/** `admins`: the platform admins in force, some of whom may confirm a role that waits for it. */
export function operatorMemberView(
  member: Member,
  actor: Actor,
  admins: readonly Member[],
  unreached?: Unreached,
): readonly OperatorMember[] {
  const role = OperatorRole.safeParse(member.membership.role)
  if (!role.success) return []
  const confirmation = member.pending === 'confirmation' ? confirmationView(member, actor, admins) : undefined
  return [
    {
      ...known(member, actor, unreached),
      role: role.data,
      place: placeOf(member.membership),
      ...(confirmation === undefined ? {} : { confirmation }),
    },
  ]
}

/** The grant of a membership, as the rule about confirming it asks for. */
export const grantOf = ({ subject, membership, grantedBy = '' }: Member): RoleGrant => ({
  granter: grantedBy,
  target: subject,
  role: membership.role,
})

/** The platform admins in force among the operator's members. */
export const platformAdminsIn = (members: readonly Member[]): readonly Member[] =>
  members.filter(member => member.membership.role === 'platform-admin' && isInForce(member))

export const subjectsOf = (members: readonly Member[]): readonly string[] => members.map(({ subject }) => subject)

function confirmationView(member: Member, actor: Actor, admins: readonly Member[]): OperatorMember['confirmation'] {
  const subjects = subjectsOf(admins)
  const asks = actor.kind === 'person' ? actor.subject : ''
  const others = admins.filter(
    ({ subject }) => subject !== asks && mayConfirm(grantOf(member), subject, subjects) === 'yes',
  )
  return { you: mayConfirm(grantOf(member), asks, subjects), others: others.map(({ name }) => name).toSorted() }
}
