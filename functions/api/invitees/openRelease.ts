import type { Actor, ReleaseSeen } from '@kring/domain'
import type { Context } from 'hono'
import { forInvitee, type Invitee, type InviteeData, type Said } from '../../data/index.ts'
import { requirePermission } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import { signing } from '../signing.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'

/** A released plan that somebody outside the circle has opened with their link. */
export type OpenedRelease = {
  readonly tenantContext: TenantContext
  /** `person`: the id of the release. */
  readonly invitee: Invitee
  readonly data: InviteeData
  readonly seen: ReleaseSeen
  readonly version: number
  /** Notes for its coordinator what was done with it. */
  readonly note: (what: Extract<Said, { kind: 'released-plan' }>['what']) => Promise<void>
}

/**
 * Opens what the link in the request shows, for a known place and nothing else. Throws 'not-found'; for a link that once was
 * good 'link-revoked', or 'plan-not-there' while the family makes its plan again.
 */
export const releaseOpener =
  ({ store, now }: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) =>
  async (context: Context<RequestContext>, name: string): Promise<OpenedRelease> => {
    const tenantContext = await tenants.open(name)
    const secret = context.req.header('personal-link') ?? ''
    const isOne = /^[A-Za-z0-9_-]{43}$/.test(secret)
    const invitee = isOne ? await tenantContext.publicData.invitationLink(secret) : undefined
    if (invitee?.of !== 'plan') {
      await quota.guess(tenantContext.tenant.id, await context.get('network')())
      throw new ApiProblem('not-found')
    }
    await quota.link(tenantContext.publicData, secret)
    const tenant = tenantContext.tenant.id
    const { dossier, person, number } = invitee
    const actor: Actor = { kind: 'citizen', invitation: { tenant, dossier, person } }
    context.set('actor', actor)
    requirePermission(actor, 'invitation.answer', { kind: 'invitation', tenant, dossier, person })
    const data = forInvitee(store, tenant, { dossier, person }, signing.invitee(actor))
    const view = await data.openRelease()
    if (view === undefined) throw new ApiProblem('not-found')
    // The link of another address than the last one's shows nothing any more either.
    if (view.number === number && view.gone === 'reopened') throw new ApiProblem('plan-not-there')
    if (view.number !== number || view.open === undefined) throw new ApiProblem('link-revoked')
    const { seen, key } = view.open
    const note: OpenedRelease['note'] = what =>
      data.say({ kind: 'released-plan', what, at: now() }, { number, key }, now())
    return { tenantContext, invitee, data, seen, version: view.version, note }
  }
