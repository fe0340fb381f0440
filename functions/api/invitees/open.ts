import type { Actor, InvitationSeen } from '@kring/domain'
import type { Context } from 'hono'
import { type CountedVoice, forInvitee, type Invitee, type InviteeData, type Said } from '../../data/index.ts'
import { requirePermission } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import { signing } from '../signing.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'

/** An invitation that its person has opened. */
export type OpenedInvitation = {
  readonly tenantContext: TenantContext
  readonly invitee: Invitee
  readonly data: InviteeData
  readonly seen: InvitationSeen
  /** What they said of which no event is made yet. */
  readonly said: readonly Said[]
  /** Says something, under the number of this invitation. */
  readonly say: (said: Said) => Promise<void>
  /** The keyed hash of the code on the last printed letter. */
  readonly code?: string | undefined
  /** What they said of the day, as it is counted. */
  readonly voice?: CountedVoice | undefined
  /** When they last asked what is held about them. */
  readonly ownDataAskedAt?: string | undefined
}

/** Opens the invitation of the link in the request, for a known place and nothing else. Throws 'not-found'. */
export const invitationOpener =
  (dependencies: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) =>
  async (context: Context<RequestContext>, name: string): Promise<OpenedInvitation> => {
    const tenantContext = await tenants.open(name)
    const secret = context.req.header('personal-link') ?? ''
    const isOne = /^[A-Za-z0-9_-]{43}$/.test(secret)
    const invitee = isOne ? await tenantContext.publicData.invitationLink(secret) : undefined
    if (invitee === undefined) {
      await quota.guess(tenantContext.tenant.id, await context.get('network')())
      throw new ApiProblem('not-found')
    }
    await quota.link(tenantContext.publicData, secret)
    const opened = await openInvitation(dependencies, context, tenantContext, invitee)
    if (opened === undefined) throw new ApiProblem('not-found')
    return opened
  }

/** The invitation of somebody whom a link or a code names; undefined when it does not stand any more. */
export async function openInvitation(
  { store, now }: Dependencies,
  context: Context<RequestContext>,
  tenantContext: TenantContext,
  invitee: Invitee,
): Promise<OpenedInvitation | undefined> {
  const tenant = tenantContext.tenant.id
  const { dossier, person, number } = invitee
  const actor: Actor = { kind: 'citizen', invitation: { tenant, dossier, person } }
  context.set('actor', actor)
  requirePermission(actor, 'invitation.answer', { kind: 'invitation', tenant, dossier, person })
  const data = forInvitee(store, tenant, { dossier, person }, signing.invitee(actor))
  const found = await data.open()
  // A link of an earlier invitation stays dead, also while its item is still there.
  if (found?.invitation.open === undefined || found.invitation.number !== number) return undefined
  const { seen, key } = found.invitation.open
  const say = (said: Said): Promise<void> => data.say(said, { number, key }, now())
  const { said, code, voice, ownDataAskedAt } = found
  return { tenantContext, invitee, data, seen, said, code, voice, ownDataAskedAt, say }
}
