import { dayIn } from '@kring/domain'
import { Hono } from 'hono'
import { forOperator, type QueueItem as StoredQueueItem } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { person, requireLeave } from '../authorise.ts'
import { type QueueItem, QueueQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'

/** What waits for a regional manager, across tenants, in the regions that are theirs. */
export const queue = (dependencies: Dependencies) =>
  new Hono<RequestContext>().get('/ops/queue', queryOf(QueueQuery), async context => {
    const actor = person(context.get('actor'))
    requireLeave(actor, 'ops.queue', { kind: 'operator' })
    const { limit, cursor, region } = context.req.valid('query')
    const regions = actor.memberships.flatMap(member => (member.role === 'regional-manager' ? [member.region] : []))
    const chosen = region === undefined ? regions[0] : regions.find(own => own === region)
    if (chosen === undefined) throw new ApiProblem('not-allowed')
    const operator = forOperator(dependencies.store)
    const page = await operator.queue(dependencies.cursors, chosen, { limit, cursor })
    const shown = page.items.map(({ id }) => id)
    const entry = { at: dependencies.now(), action: 'search' as const, shown }
    await operator
      .searches(actor.subject)
      .append(dependencies.secret, { ...entry, by: { role: 'regional-manager', ...nameOf(actor) } })
    return context.json({
      today: dayIn(dependencies.now(), 'Europe/Brussels'),
      regions,
      items: page.items.map(queueView),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    })
  })

function queueView({ municipality, ...item }: StoredQueueItem): QueueItem {
  return { ...item, reference: item.id, ...(municipality === undefined ? {} : { municipality }) }
}
