import { dayIn, type Tenant, variantNameAt } from '@kring/domain'
import { municipalityNames } from '@kring/domain/municipalities'
import { Hono } from 'hono'
import { forRegion, type QueueItem as StoredQueueItem } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { requirePermission, requireSignedIn } from '../authorise.ts'
import { type QueueItem, QueueQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** The dossiers that wait for a regional manager, across tenants, in the manager's regions. */
export const queue = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const partnersOf = async (items: readonly StoredQueueItem[]): Promise<ReadonlyMap<string, Tenant>> => {
    const names = [...new Set(items.map(({ tenant }) => tenant))]
    // A tenant that cannot be read must not break the list: its kinds of conference then have the product's names.
    const contexts = await Promise.all(names.map(name => tenants.open(name).catch(() => undefined)))
    return new Map(
      contexts.flatMap(tenantContext =>
        tenantContext === undefined ? [] : [[tenantContext.tenant.id, tenantContext.tenant]],
      ),
    )
  }
  return new Hono<RequestContext>().get('/ops/queue', queryOf(QueueQuery), async context => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'ops.queue', { kind: 'operator' })
    const { limit, cursor, region } = context.req.valid('query')
    const regions = actor.memberships.flatMap(member => (member.role === 'regional-manager' ? [member.region] : []))
    const chosen = region === undefined ? regions[0] : regions.find(own => own === region)
    if (chosen === undefined) throw new ApiProblem('not-allowed')
    const data = forRegion(dependencies.store, chosen)
    const page = await data.queue(dependencies.cursors, { limit, cursor })
    const shown = page.items.map(({ id }) => id)
    const entry = { at: dependencies.now(), action: 'search' as const, shown }
    await data.logSearch(actor.subject, { ...entry, by: { role: 'regional-manager', ...nameOf(actor) } })
    const partners = await partnersOf(page.items)
    return context.json({
      today: dayIn(dependencies.now(), 'Europe/Brussels'),
      regions,
      items: page.items.map(item => queueView(item, partners.get(item.tenant))),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    })
  })
}

function queueView({ municipality, ...item }: StoredQueueItem, tenant: Tenant | undefined): QueueItem {
  const variantName = variantNameAt(tenant ?? { variantNames: {} }, item.variant)
  return { ...item, variantName, reference: item.id, ...placeOf(municipality) }
}

const placeOf = (municipality: string | undefined): Pick<QueueItem, 'municipality' | 'municipalityName'> =>
  municipality === undefined ? {} : { municipality, municipalityName: municipalityNames(municipality) }
