import { randomBytes } from 'node:crypto'
import { dayBag, mayTakeDayBag } from '@kring/domain'
import { Hono } from 'hono'
import { requirePermission, requireSignedIn, requireStillHolds, roleIn } from '../authorise.ts'
import type { DayBag } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { openTrajectory, placeOfTrajectory, trajectoryResource } from '../trajectories/access.ts'

/** Bytes of the server's part of a lock: as long as the key that it is mixed into. */
const devicePartBytes = 32

/** What a coordinator takes along to hold a conference without signal. */
export const dayBagRoutes = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().post('/t/:tenant/trajectories/:id/day-bag', async context => {
    const { store, now } = dependencies
    const actor = requireSignedIn(context.get('actor'))
    const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
    const trajectory = await openTrajectory(place, actor, true)
    const resource = trajectoryResource(trajectory)
    requirePermission(actor, 'trajectory.prepare', resource)
    await requireStillHolds(store, actor, 'trajectory.prepare', resource)
    const { record, head } = trajectory
    const at = now()
    const bag = mayTakeDayBag(record, at) ? dayBag(record) : undefined
    if (bag === undefined) throw new ApiProblem('day-bag-not-now')
    const { tenant } = await tenants.open(place.tenant)
    // It leaves for a device: NEN 7513 knows it as an export. Logged before it does.
    const by = { role: roleIn(actor, 'trajectory.prepare', resource), subject: actor.subject, name: actor.name }
    await place.data.log({ at, action: 'export', by })
    return context.json({
      now: at,
      author: actor.subject,
      devicePart: randomBytes(devicePartBytes).toString('base64url'),
      serverKey: Buffer.from(place.data.dayCommandKeys().publicKey).toString('base64url'),
      contents: { id: record.id, tenant: { id: tenant.id, name: tenant.name }, version: head.version, bag },
    } satisfies DayBag)
  })
