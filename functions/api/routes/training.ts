import { dayIn } from '@kring/domain'
import { Hono } from 'hono'
import { digest, VersionConflict } from '../../data/index.ts'
import { type Person, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { RosterQuery, SaveTraining } from '../contract/index.ts'
import { rosterFor, rosterRegion } from '../coordinators/access.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, idempotencyKey, ifMatch, jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { trainingView } from '../views/coordinator.ts'
import { operatorTimeZone } from './coordinators.ts'

/** The training sessions of a region. Who is enrolled is on the records of the coordinators. */
export const training = (dependencies: Dependencies) => {
  const keeping = async (actor: Person, asked: Parameters<typeof rosterRegion>[1]) => {
    const { region } = rosterRegion(actor, asked)
    const data = rosterFor(dependencies, actor, 'coordinator.keep', region)
    await requireStillHolds(dependencies.store, actor, 'coordinator.keep', { kind: 'coordinator', region })
    return data
  }

  return new Hono<RequestContext>()
    .get('/ops/training', queryOf(RosterQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { regions, region } = rosterRegion(actor, context.req.valid('query').region)
      const data = rosterFor(dependencies, actor, 'coordinator.list', region)
      const [sessions, roster] = await Promise.all([data.sessions(), data.list()])
      return context.json({
        today: dayIn(dependencies.now(), operatorTimeZone),
        regions,
        region,
        items: sessions.map(session => trainingView(session, roster)),
      })
    })
    .post('/ops/training', jsonBody(SaveTraining), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region, ...session } = context.req.valid('json')
      const data = await keeping(actor, region)
      // The id is of the intent, so that a repeated request finds what it made.
      const id = digest(actor.subject, idempotencyKey(context)).slice(0, 16)
      const saved = await data.saveSession({ id, ...session }, 0).catch(async error => {
        const made = error instanceof VersionConflict && (await data.sessions()).find(one => one.id === id)
        if (!made) throw error
        return made
      })
      context.header('ETag', etag(saved.version))
      return context.json(trainingView(saved, await data.list()), 201)
    })
    .put('/ops/training/:session', jsonBody(SaveTraining), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region, ...changed } = context.req.valid('json')
      const data = await keeping(actor, region)
      const seen = ifMatch(context)
      const [sessions, roster] = await Promise.all([data.sessions(), data.list()])
      const session = sessions.find(({ id }) => id === context.req.param('session'))
      if (session === undefined) throw new ApiProblem('not-found')
      const { enrolled } = trainingView(session, roster)
      // The days are on the records of those who enrolled.
      const isMoved = changed.days.join() !== session.days.join()
      if (enrolled.length > 0 && (isMoved || changed.seats < enrolled.length))
        throw new ApiProblem('session-has-enrolments')
      if (seen < 1) throw new ApiProblem('changed-meanwhile')
      const saved = await data.saveSession({ id: session.id, ...changed }, seen)
      context.header('ETag', etag(saved.version))
      return context.json(trainingView(saved, roster))
    })
}
