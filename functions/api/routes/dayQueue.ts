import { mostQueued, QueuedCommand } from '@kring/domain'
import { Hono } from 'hono'
import type { DayCommandKeys } from '../../data/sealing/dayCommands.ts'
import { Undecipherable } from '../../data/sealing/symmetricKey.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { DayQueue, type DayQueueAnswer, SealedDayQueue, type SealedDayQueueAnswer } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { sentenceOf } from '../problemSentences.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { openTrajectory, placeOfTrajectory, trajectoryResource } from '../trajectories/access.ts'
import { type Handled, handleQueue } from '../trajectories/handleQueue.ts'

/** What a device of a coordinator wrote down on the day of a conference, with or without signal. */
export const dayQueueRoutes = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>()
    .post('/t/:tenant/trajectories/:id/day-queue', jsonBody(DayQueue), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const { device, commands } = context.req.valid('json')
      const request = { tenantContext: await tenants.open(place.tenant), actor, place, device }
      const handled = await handleQueue(dependencies, request, commands)
      const locale = context.get('locale')
      const answers = commands.map(({ id }, index) => ({ id, ...toldOf(handled[index], locale) }))
      return context.json({ ...standing(handled), answers } satisfies DayQueueAnswer)
    })
    .post('/t/:tenant/trajectories/:id/day-queue-sealed', jsonBody(SealedDayQueue), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const { device, sealed } = context.req.valid('json')
      // Only who has the trajectory may send, and only their own: the seal names its author.
      const trajectory = await openTrajectory(place, actor, true)
      const resource = trajectoryResource(trajectory)
      requirePermission(actor, 'trajectory.prepare', resource)
      await requireStillHolds(dependencies.store, actor, 'trajectory.prepare', resource)
      const { head } = trajectory
      const keys = place.data.dayCommandKeys()
      const opened = sealed.map(one => ({
        number: one.number,
        queued: openedBy(keys, one, { subject: actor.subject, tenant: place.tenant, trajectory: place.id }),
      }))
      const readable = opened.flatMap(({ queued }) => queued ?? []).slice(0, mostQueued)
      const request = { tenantContext: await tenants.open(place.tenant), actor, place, device }
      const handled = await handleQueue(dependencies, request, readable)
      const byNumber = new Map(readable.map(({ number }, index) => [number, handled[index]]))
      const locale = context.get('locale')
      const answers = opened.map(({ number, queued }) => ({
        number,
        ...(queued === undefined
          ? { outcome: 'refused' as const, code: 'sealed-unreadable', detail: sentenceOf('sealed-unreadable', locale) }
          : toldOf(byNumber.get(number), locale)),
      }))
      return context.json({
        ...(handled.length === 0 ? { state: head.state, version: head.version } : standing(handled)),
        answers,
      } satisfies SealedDayQueueAnswer)
    })

type Locale = Parameters<typeof sentenceOf>[1]

/** What is told of one command. Of those that did not fit into one request: that they wait. */
function toldOf(handled: Handled | undefined, locale: Locale) {
  if (handled === undefined) return { outcome: 'waits' as const }
  const { outcome, code } = handled
  return { outcome, ...(code === undefined ? {} : { code, detail: sentenceOf(code, locale) }) }
}

/** How the trajectory stands after them. At least one was handled. */
function standing(handled: readonly Handled[]) {
  const last = handled.at(-1)
  if (last === undefined) throw new TypeError('a queue without commands')
  return { state: last.state, version: last.version }
}

type Sealed = { readonly number: number; readonly sealed: string }

/** Undefined for what this author did not seal here, or what was altered. */
function openedBy(
  keys: DayCommandKeys,
  { number, sealed }: Sealed,
  of: { readonly subject: string; readonly tenant: string; readonly trajectory: string },
): QueuedCommand | undefined {
  try {
    const read = QueuedCommand.safeParse(keys.open(Buffer.from(sealed, 'base64url'), { ...of, number }))
    return read.success && read.data.number === number ? read.data : undefined
  } catch (error) {
    if (error instanceof Undecipherable) return undefined
    throw error
  }
}
