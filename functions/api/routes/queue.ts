import { addDays, dayIn, warnedBefore } from '@kring/domain'
import { Hono } from 'hono'
import { forRegion } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { requirePermission, requireSignedIn } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import { type QueueItem, QueueQuery, type RightsDue } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { partnersOf, partnerView } from '../views/partnersOf.ts'
import { placeOf } from '../views/placeOf.ts'

/** The dossiers that wait for a regional manager, across tenants, in the manager's regions. */
export const queue = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().get('/ops/queue', queryOf(QueueQuery), async context => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'ops.queue', { kind: 'operator' })
    const { limit, cursor, region: asked } = context.req.valid('query')
    const { regions, region } = regionOf(actor, asked)
    const data = forRegion(dependencies.store, region)
    const today = dayIn(dependencies.now(), 'Europe/Brussels')
    const [page, waiting] = await Promise.all([
      data.queue(dependencies.cursors, { limit, cursor }),
      cursor === undefined ? data.rightsDue() : [],
    ])
    const due = waiting.filter(({ answerBy }) => answerBy <= addDays(today, warnedBefore))
    const shown = [...new Set([...page.items, ...due].map(({ id }) => id))]
    const entry = { at: dependencies.now(), action: 'search' as const, shown }
    await data.logSearch(actor.subject, { ...entry, by: { role: 'regional-manager', ...nameOf(actor) } })
    const partners = await partnersOf(tenants, [...page.items, ...due])
    return context.json({
      today,
      regions,
      items: page.items.map(({ municipality, ...item }): QueueItem => {
        const { reference, variantName } = partnerView(partners, item)
        return { ...item, variantName, reference, ...placeOf(municipality) }
      }),
      ...(cursor === undefined
        ? {
            rightsDue: due.map(
              ({ tenant, id, answerBy }): RightsDue => ({
                tenant,
                tenantName: partners.get(tenant)?.name ?? tenant,
                reference: id,
                answerBy,
                isOverdue: answerBy < today,
              }),
            ),
          }
        : {}),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    })
  })
