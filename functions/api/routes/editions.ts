import { dayIn, FunderId } from '@kring/domain'
import { nextReleaseDay } from '@kring/domain/releases'
import { type Context, Hono } from 'hono'
import { forFunder } from '../../data/index.ts'
import { forEditions } from '../../data/releases/index.ts'
import { requirePermission, requireSignedIn } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { editionNameOf } from '../releases/editionName.ts'
import { signing } from '../signing.ts'

/** Where the operator works, whose calendar it is. */
const timeZone = 'Europe/Brussels'

/** What was released to a funder: its grants with their editions, and each of them. Nothing that is not published. */
export const editions = (dependencies: Dependencies) => {
  const opened = (context: Context<RequestContext>, name: string) => {
    const funder = FunderId.safeParse(name)
    if (!funder.success) throw new ApiProblem('not-found')
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'usage.read', { kind: 'funder', funder: funder.data })
    const as = signing.funder(actor, funder.data)
    return { funder: funder.data, as, data: forEditions(dependencies.store, funder.data, as) }
  }
  return new Hono<RequestContext>()
    .get('/f/:funder/editions', async context => {
      const { funder, as, data } = opened(context, context.req.param('funder'))
      const today = dayIn(dependencies.now(), timeZone)
      const [name, grants, open] = await Promise.all([
        forFunder(dependencies.store, funder, as).name(),
        data.grants(),
        data.open(),
      ])
      return context.json({
        funder: { id: funder, name: name ?? funder },
        grants: await Promise.all(
          grants.map(async ({ grant }) => ({
            grant: { id: grant.id, name: grant.name, from: grant.from, to: grant.to },
            nextRelease: nextReleaseDay(today, grant)?.asOf,
            open: open.filter(one => one.grant === grant.id).map(({ asOf, since }) => ({ asOf, since })),
            editions: (await data.list(grant.id)).map(({ grant: _, ...head }) => head),
          })),
        ),
      })
    })
    .get('/f/:funder/editions/:grant/:asOf/:number', async context => {
      const { data } = opened(context, context.req.param('funder'))
      const { grant, asOf, number } = editionNameOf(context.req.param())
      const found = await data.read(grant, asOf, number)
      if (found === undefined) throw new ApiProblem('not-found')
      const { edition, publishedAt, checksum, supersededBy } = found
      return context.json({ edition, publishedAt, checksum, supersededBy })
    })
}
