import { FunderId } from '@kring/domain'
import { again, corrected, type Release, type ReleaseId } from '@kring/domain/releases'
import { type Context, Hono } from 'hono'
import { VersionConflict } from '../../data/index.ts'
import { forPublishing, forReleaseDesk } from '../../data/releases/index.ts'
import { isPlatformAdmin, type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { CorrectRelease, PrepareAgain, PublishRelease, RemindOf } from '../contract/releases.ts'
import type { Dependencies } from '../dependencies.ts'
import { ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { editionNameOf } from '../releases/editionName.ts'
import { releaseLine } from '../releases/lines.ts'
import { nextReleaseOf, releaseView } from '../releases/view.ts'
import { NoSuchWork } from '../signing.ts'

const operator = { kind: 'operator' } as const
const one = '/ops/releases/:funder/:grant/:asOf/:number'

/** The releases of figures to funders, for a platform admin: looked over, published, corrected. */
export const releases = (dependencies: Dependencies) => {
  const { store, now } = dependencies
  const platformAdmin = (context: Context<RequestContext>): Person => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'release.publish', operator)
    // A second check after the routes.
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
    return actor
  }
  /** The release that is to change: the latest of its grant, as its author saw it. */
  const toChange = async (context: Context<RequestContext>) => {
    const actor = platformAdmin(context)
    await requireStillHolds(store, actor, 'release.publish', operator)
    const version = ifMatch(context)
    const id = idOf(context.req.param())
    const desk = forReleaseDesk(store)
    const [latest] = await desk.list(id.funder, id.grant)
    const release = await desk.read(id)
    if (latest === undefined || release === undefined) throw new ApiProblem('not-found')
    if (latest.asOf !== release.asOf || latest.number !== release.number) throw new ApiProblem('release-not-latest')
    if (release.version !== version) throw new ApiProblem('changed-meanwhile')
    return { actor, id, desk, release, publishing: forPublishing(store, id.funder) }
  }
  const save = async (publishing: ReturnType<typeof forPublishing>, next: Release): Promise<void> => {
    try {
      await publishing.save(next)
    } catch (error) {
      throw error instanceof VersionConflict ? new ApiProblem('changed-meanwhile') : error
    }
  }
  /** To be counted and attacked anew. Throws why. */
  const startAgain = async (
    publishing: ReturnType<typeof forPublishing>,
    release: Release,
    why: 'release-more-known' | 'release-counted-anew',
  ): Promise<never> => {
    const next = again(release, release.withoutTables, now())
    if (next !== undefined) await save(publishing, next)
    throw new ApiProblem(why)
  }
  return new Hono<RequestContext>()
    .get('/ops/releases', async context => {
      platformAdmin(context)
      const desk = forReleaseDesk(store)
      const grants = await Promise.all(
        (await desk.funders()).map(async funder => {
          const latest = await desk.latest(funder.id)
          return (await desk.grants(funder.id)).map(({ grant }) => {
            const last = latest.get(grant.id)
            return {
              funder: { id: funder.id, name: funder.name },
              grant: { id: grant.id, name: grant.name },
              ...(last === undefined || last === 'unreadable' ? {} : { latest: releaseLine(last) }),
              next: nextReleaseOf(grant, now()),
            }
          })
        }),
      )
      return context.json({ grants: grants.flat() })
    })
    .get(one, async context => {
      platformAdmin(context)
      return context.json(
        await releaseView(forReleaseDesk(store), idOf(context.req.param()), now(), context.get('locale')),
      )
    })
    .post(`${one}/publish`, jsonBody(PublishRelease), async context => {
      const { actor, id, desk, release, publishing } = await toChange(context)
      const prepared = release.state === 'ready' ? await desk.prepared(id) : undefined
      if (release.state !== 'ready' || prepared === undefined) throw new ApiProblem('release-not-ready')
      // Counted anew meanwhile, or protected more: what was prepared may say too little, or too much.
      const grant = (await desk.grants(id.funder)).find(one => one.grant.id === id.grant)?.grant
      const isRaised = grant !== undefined && grant.threshold > prepared.edition.grant.threshold
      if (isRaised) await startAgain(publishing, release, 'release-more-known')
      if (!(await desk.isCounted(id.funder, id.grant))) await startAgain(publishing, release, 'release-counted-anew')
      const by = { subject: actor.subject, name: actor.name }
      const outcome = await publishing.publish({ release, prepared, by, at: now() })
      if (outcome === 'changed') throw new ApiProblem('changed-meanwhile')
      if (outcome === 'more-known') await startAgain(publishing, release, 'release-more-known')
      if (outcome === 'counted-anew') await startAgain(publishing, release, 'release-counted-anew')
      return context.json(await releaseView(desk, id, now(), context.get('locale')))
    })
    .post(`${one}/again`, jsonBody(PrepareAgain), async context => {
      const { id, desk, release, publishing } = await toChange(context)
      const next = again(release, context.req.valid('json').withoutTables, now())
      if (next === undefined) throw new ApiProblem('release-being-prepared')
      await save(publishing, next)
      return context.json(await releaseView(desk, id, now(), context.get('locale')))
    })
    .post(`${one}/remind`, jsonBody(RemindOf), async context => {
      const actor = platformAdmin(context)
      await requireStillHolds(store, actor, 'release.publish', operator)
      const id = idOf(context.req.param())
      const desk = forReleaseDesk(store)
      const release = await desk.read(id)
      if (release === undefined) throw new ApiProblem('not-found')
      const { what } = context.req.valid('json')
      const by = { subject: actor.subject, name: actor.name }
      const { grant, tenants } = release
      const reminder = { what, at: now(), by }
      // About a dossier at most once a week: it is of one grant.
      if (!(await forPublishing(store, id.funder).remind({ grant, tenants, reminder })))
        throw new ApiProblem('release-reminded-lately')
      return context.json(await releaseView(desk, id, now(), context.get('locale')))
    })
    .post(`${one}/correction`, jsonBody(CorrectRelease), async context => {
      const { desk, release, publishing } = await toChange(context)
      if (release.state !== 'published') throw new ApiProblem('release-not-published')
      const next = corrected(release, context.req.valid('json').because, now())
      await save(publishing, next)
      const { funder, grant, asOf, number } = next
      return context.json(await releaseView(desk, { funder, grant, asOf, number }, now(), context.get('locale')))
    })
}

/** Which release a path names. Throws 'not-found' for what can be none. */
function idOf(path: Readonly<Record<string, string>>): ReleaseId {
  const funder = FunderId.safeParse(path.funder)
  if (!funder.success) throw new ApiProblem('not-found')
  return { funder: funder.data, ...editionNameOf(path) }
}
