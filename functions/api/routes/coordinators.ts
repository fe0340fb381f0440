import { coordinatorCommands, dayIn, recordCommandNames } from '@kring/domain'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { type Person, requireSignedIn } from '../authorise.ts'
import { RegisterCoordinator, RosterQuery } from '../contract/index.ts'
import {
  type CoordinatorPlace,
  openCoordinator,
  ownPlace,
  placeForManager,
  rosterFor,
  rosterRegion,
} from '../coordinators/access.ts'
import { handleCoordinatorCommand } from '../coordinators/handleCommand.ts'
import { coordinatorCommandOf } from '../coordinators/parseCommand.ts'
import { registerCoordinator } from '../coordinators/register.ts'
import type { Dependencies } from '../dependencies.ts'
import {
  bodyAs,
  etag,
  idempotencyKey,
  ifMatch,
  jsonBody,
  optionalIdempotencyKey,
  queryOf,
} from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { byNameAndState, coordinatorView, rosterItem } from '../views/coordinator.ts'

const CommandName = z.enum(recordCommandNames)
const Register = coordinatorCommands.register.body

/** Where the operator works; a record's own days are counted in its country's time zone. */
export const operatorTimeZone = 'Europe/Brussels'

/** The coordinators of a region, for its managers; and a coordinator's own record. */
export const coordinators = (dependencies: Dependencies) => {
  const show = async (context: Context<RequestContext>, actor: Person, place: CoordinatorPlace) => {
    const file = await openCoordinator(place, actor)
    context.header('ETag', etag(file.head.version))
    return context.json(coordinatorView(file, actor, dependencies.now()))
  }

  const command = async (context: Context<RequestContext>, actor: Person, place: () => CoordinatorPlace) => {
    const name = CommandName.safeParse(context.req.param('command'))
    if (!name.success) throw new ApiProblem('not-found')
    const result = await handleCoordinatorCommand(dependencies, {
      actor,
      command: coordinatorCommandOf(name.data, await bodyAs(context, z.unknown())),
      place: place(),
      seen: ifMatch(context),
      idempotencyKey: optionalIdempotencyKey(context),
    })
    context.header('ETag', etag(result.version))
    return context.json(result)
  }

  return new Hono<RequestContext>()
    .get('/ops/coordinators', queryOf(RosterQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { regions, region } = rosterRegion(actor, context.req.valid('query').region)
      const now = dependencies.now()
      const data = rosterFor(dependencies, actor, 'coordinator.list', region)
      const roster = await data.list()
      const items = await Promise.all(
        roster.map(async entry => {
          const rows = await data.assigned(entry.record.person)
          return rosterItem(entry, now, rows.filter(({ as }) => as === 'open').length)
        }),
      )
      return context.json({
        today: dayIn(now, operatorTimeZone),
        regions,
        region,
        items: items.toSorted(byNameAndState),
      })
    })
    .get('/ops/coordinator-candidates', queryOf(RosterQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region } = rosterRegion(actor, context.req.valid('query').region)
      const data = rosterFor(dependencies, actor, 'coordinator.keep', region)
      const members = await data.members()
      const known = await Promise.all(members.map(({ subject }) => data.hasRecord(subject)))
      return context.json({
        items: members
          .filter((_, index) => known[index] === false)
          .map(({ subject: person, name, email }) => ({ person, name, ...(email === undefined ? {} : { email }) })),
      })
    })
    .post('/ops/coordinators', jsonBody(RegisterCoordinator), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const body = { name: 'register' as const, ...Register.parse(context.req.valid('json')) }
      const result = await registerCoordinator(dependencies, actor, body, idempotencyKey(context))
      context.header('ETag', etag(result.version))
      return context.json(result, 201)
    })
    .get('/ops/coordinators/:person', context => {
      const actor = requireSignedIn(context.get('actor'))
      return show(context, actor, placeForManager(dependencies, actor, context.req.param('person')))
    })
    .post('/ops/coordinators/:person/:command', context => {
      const actor = requireSignedIn(context.get('actor'))
      const person = context.req.param('person')
      return command(context, actor, () => placeForManager(dependencies, actor, person))
    })
    .get('/me/coordinator', context => {
      const actor = requireSignedIn(context.get('actor'))
      return show(context, actor, ownPlace(dependencies, actor))
    })
    .post('/me/coordinator/:command', context => {
      const actor = requireSignedIn(context.get('actor'))
      return command(context, actor, () => ownPlace(dependencies, actor))
    })
}
