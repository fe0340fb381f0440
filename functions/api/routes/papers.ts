import { invitationLettersPaper } from '@kring/domain/papers'
import { Hono } from 'hono'
import { requirePermission, requireSignedIn, roleIn } from '../authorise.ts'
import { InvitationLettersPaper } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { answerPaper } from '../papers/answerPaper.ts'
import { invitationLetters } from '../papers/invitationLetters.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { openTrajectory, placeOfTrajectory, trajectoryResource } from '../trajectories/access.ts'

/** What is taken away of a trajectory as PDF. Each is a line in its access log (NEN 7513), before it is drawn. */
export const papers = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().post(
    '/t/:tenant/trajectories/:id/letters.pdf',
    jsonBody(InvitationLettersPaper),
    async context => {
      const actor = requireSignedIn(context.get('actor'))
      const place = await placeOfTrajectory(dependencies, actor, context.req.param('tenant'), context.req.param('id'))
      const trajectory = await openTrajectory(place, actor, false)
      const resource = trajectoryResource(trajectory)
      requirePermission(actor, 'trajectory.prepare', resource)
      const { tenant } = await tenants.open(place.tenant)
      const asked = context.req.valid('json')
      const [first, ...others] = invitationLetters(tenant, trajectory, asked, dependencies.now())
      if (first === undefined) throw new ApiProblem('invalid-body')
      const by = { role: roleIn(actor, 'trajectory.prepare', resource), subject: actor.subject, name: actor.name }
      await place.data.log({ at: dependencies.now(), action: 'print', by })
      return answerPaper(context, dependencies, invitationLettersPaper([first, ...others]), 'uitnodigingen.pdf')
    },
  )
