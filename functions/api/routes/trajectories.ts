import { countTold, dayIn, fidelityPeriods, personsCommandNames, stepsOf } from '@kring/domain'
import { Hono } from 'hono'
import * as z from 'zod'
import { boardStages, forCoordinator, forRegion, forRoster, personTag } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { isAllowed, requirePermission, requireSignedIn } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import {
  BoardCountsQuery,
  type BoardItem,
  BoardQuery,
  HistoryQuery,
  MatchesQuery,
  OwnTrajectoriesQuery,
} from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { bodyAs, etag, ifMatch, optionalIdempotencyKey, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { adminOf } from '../tenantWork/admin.ts'
import { logLook, openTrajectory, placeOfTrajectory, trajectoryResource } from '../trajectories/access.ts'
import { boardPage } from '../trajectories/board.ts'
import { grantsCovering } from '../trajectories/grants.ts'
import { handleTrajectoryCommand } from '../trajectories/handleCommand.ts'
import { wayOf } from '../trajectories/loadNeeds.ts'
import { matchesFor } from '../trajectories/matches.ts'
import { coordinatorNames } from '../trajectories/names.ts'
import { trajectoryCommandOf } from '../trajectories/parseCommand.ts'
import { startTrajectory } from '../trajectories/start.ts'
import { partnersOf, partnerView } from '../views/partnersOf.ts'
import { placeOf } from '../views/placeOf.ts'
import { offerView, trajectoryView } from '../views/trajectory.ts'
import { operatorTimeZone } from './coordinators.ts'

const CommandName = z.enum(personsCommandNames)

/** Trajectories: a region's board, one of them, its matches and history; and those of a coordinator. */
export const trajectories = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>()
    .get('/ops/trajectories', queryOf(BoardQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'trajectory.list', { kind: 'operator' })
      const { limit, cursor, region: asked, ...filters } = context.req.valid('query')
      const { regions, region } = regionOf(actor, asked)
      const today = dayIn(dependencies.now(), operatorTimeZone)
      const page = await boardPage(dependencies, region, filters, { limit, cursor, today })
      const entry = { at: dependencies.now(), action: 'search' as const, shown: page.items.map(({ id }) => id) }
      const by = { role: 'regional-manager', ...nameOf(actor) }
      await forRegion(dependencies.store, region).logSearch(actor.subject, { ...entry, by })
      const [partners, roster] = await Promise.all([
        partnersOf(tenants, page.items),
        forRoster(dependencies.store, signing.roster(actor, region)).list(),
      ])
      const people = new Map(roster.map(({ record }) => [personTag(record.person), record]))
      return context.json({
        today,
        regions,
        region,
        items: page.items.map(
          ({ municipality, person: tag, isOffer, submittedAt: startedAt, version, ...row }): BoardItem => {
            const { reference, variantName, tenantName } = partnerView(partners, row)
            const known = tag === undefined ? undefined : people.get(tag)
            const coordinator = known && { person: known.person, name: known.name, isOffer }
            return {
              ...row,
              startedAt,
              reference,
              tenantName,
              variantName,
              signals: [...row.signals],
              ...placeOf(municipality),
              ...(coordinator === undefined ? {} : { coordinator }),
            }
          },
        ),
        ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
      })
    })
    .get('/ops/trajectories/counts', queryOf(BoardCountsQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'trajectory.list', { kind: 'operator' })
      const { region } = regionOf(actor, context.req.valid('query').region)
      const data = forRegion(dependencies.store, region)
      const counts = await Promise.all(boardStages.map(async stage => [stage, await data.countStage(stage)] as const))
      return context.json({ region, stages: Object.fromEntries(counts) })
    })
    .get('/ops/fidelity', queryOf(BoardCountsQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'trajectory.list', { kind: 'operator' })
      const { region } = regionOf(actor, context.req.valid('query').region)
      const rows = await forRegion(dependencies.store, region).fidelity()
      return context.json({ region, periods: fidelityPeriods(rows) })
    })
    .get('/t/:tenant/trajectory-counts', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const tenantContext = await tenants.open(context.req.param('tenant'))
      requirePermission(actor, 'trajectory.count', { kind: 'tenant', tenant: tenantContext.tenant.id })
      const data = adminOf(tenantContext, actor)
      const counts = await Promise.all(
        boardStages.map(async stage => [stage, countTold(await data.countStage(stage))] as const),
      )
      return context.json({ stages: Object.fromEntries(counts) })
    })
    .get('/me/trajectories', queryOf(OwnTrajectoriesQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const own = forCoordinator(dependencies.store, signing.coordinator(actor))
      const rows = await own.assigned(context.req.valid('query').ended !== 'yes')
      const partners = await partnersOf(tenants, rows)
      return context.json({
        today: dayIn(dependencies.now(), operatorTimeZone),
        items: rows.map(({ submittedAt: startedAt, ...row }) => ({ ...row, startedAt, ...partnerView(partners, row) })),
      })
    })
    .get('/t/:tenant/trajectories/:id', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const trajectory = await openTrajectory(place, actor, false)
      const tenantContext = await tenants.open(place.tenant)
      const { tenant } = tenantContext
      await logLook(dependencies, place, actor, trajectory)
      context.header('ETag', etag(trajectory.head.version))
      if (!isAllowed(actor, 'trajectory.read', trajectoryResource(trajectory))) {
        const offered = offerView(trajectory, tenant)
        if (offered === undefined) throw new ApiProblem('not-found')
        return context.json(offered)
      }
      const [names, way] = await Promise.all([
        coordinatorNames(dependencies, actor, trajectory),
        wayOf(tenantContext, trajectory),
      ])
      const steps = stepsOf(trajectory.record.variant, way)
      return context.json(
        trajectoryView(trajectory, tenant, {
          actor,
          now: dependencies.now(),
          names,
          steps,
          way,
          locale: context.get('locale'),
        }),
      )
    })
    .get('/t/:tenant/trajectories/:id/matches', queryOf(MatchesQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const trajectory = await openTrajectory(place, actor, false)
      requirePermission(actor, 'trajectory.assign', trajectoryResource(trajectory))
      return context.json(await matchesFor(dependencies, actor, trajectory, context.req.valid('query').region))
    })
    .get('/t/:tenant/trajectories/:id/grants', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const trajectory = await openTrajectory(place, actor, false)
      requirePermission(actor, 'trajectory.read', trajectoryResource(trajectory))
      const tenantContext = await tenants.open(place.tenant)
      return context.json({ items: await grantsCovering(dependencies, tenantContext, place, trajectory) })
    })
    .get('/t/:tenant/trajectories/:id/history', queryOf(HistoryQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const trajectory = await openTrajectory(place, actor, false)
      requirePermission(actor, 'trajectory.read', trajectoryResource(trajectory))
      // Read first: a forged cursor shows nothing, so nobody looked.
      const page = await place.data.history(trajectory, dependencies.cursors, context.req.valid('query'))
      await logLook(dependencies, place, actor, trajectory)
      const people = new Map(trajectory.record.circle.people.map(({ id, name }) => [id, name]))
      return context.json({
        items: page.items.map(({ event, ...entry }) => {
          const about = event !== undefined && 'person' in event ? people.get(event.person) : undefined
          const against = event !== undefined && 'against' in event ? event.against : undefined
          return {
            ...entry,
            ...(about === undefined ? {} : { about }),
            ...(against === undefined ? {} : { against: [...against] }),
          }
        }),
        ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
      })
    })
    .post('/t/:tenant/trajectories/:id/start', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const result = await startTrajectory(dependencies, tenantContext, actor, context.req.param('id'))
      context.header('ETag', etag(result.version))
      return context.json(result, 201)
    })
    .post('/t/:tenant/trajectories/:id/:command', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const name = CommandName.safeParse(context.req.param('command'))
      if (!name.success) throw new ApiProblem('not-found')
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const result = await handleTrajectoryCommand(dependencies, {
        tenantContext: await tenants.open(place.tenant),
        actor,
        place,
        command: trajectoryCommandOf(name.data, await bodyAs(context, z.unknown())),
        seen: ifMatch(context),
        idempotencyKey: optionalIdempotencyKey(context),
      })
      context.header('ETag', etag(result.version))
      return context.json(result)
    })
