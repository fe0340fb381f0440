import { type PublicKind, TenantId } from '@kring/domain'
import { createMiddleware } from 'hono/factory'
import { networkOf } from '../callers/network.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import { ruleOf } from '../rules.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { type RequestContext, routeOf } from './request.ts'

/** What citizens do at a tenant, by route; every other route is a reading. */
const kinds: Readonly<Record<string, PublicKind>> = {
  'POST /api/t/:tenant/referrals': 'submissions',
  'POST /api/t/:tenant/complaints': 'complaints',
  'POST /api/t/:tenant/transfers': 'uploads',
  'POST /api/t/:tenant/attachments': 'uploads',
  'POST /api/t/:tenant/attachments/:id/check': 'uploads',
}

/**
 * Takes one request from the buckets that pay for it. A token that was refused has ended the request before, and what is
 * no route costs nobody anything. Personal links are counted where they are opened.
 */
export const enforceQuota = ({ addressOf }: Dependencies, quota: QuotaLimiter, tenants: TenantDirectory) =>
  createMiddleware<RequestContext>(async (context, next) => {
    const network = async (): Promise<string> => networkOf(await addressOf(context))
    context.set('network', network)
    const route = routeOf(context)
    const requires = route === undefined ? undefined : ruleOf(route)
    if (route !== undefined && requires !== undefined) {
      const actor = context.get('actor')
      const tenant = await tenantIn(context.req.path, actor.kind === 'citizen' ? tenants : undefined)
      const kind = kinds[`${route.method} ${route.path}`] ?? 'reads'
      await quota.request({ actor, tenant, requires, kind }, network)
    }
    await next()
  })

/** The tenant in the path; with a directory only one that exists, as only existing tenants have buckets. */
async function tenantIn(path: string, existing: TenantDirectory | undefined): Promise<TenantId | undefined> {
  const [, name = ''] = /^\/api\/t\/([^/]+)/.exec(path) ?? []
  const id = TenantId.safeParse(name)
  if (!id.success) return undefined
  const tenantContext = await existing?.open(name).catch(ifUnknown)
  return existing === undefined || tenantContext !== undefined ? id.data : undefined
}

function ifUnknown(error: unknown): undefined {
  if (error instanceof ApiProblem && error.code === 'not-found') return undefined
  throw error
}
