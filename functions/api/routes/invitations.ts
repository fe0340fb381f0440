import { Hono } from 'hono'
import { forInvited } from '../../data/index.ts'
import { requireSignedIn } from '../authorise.ts'
import type { CallerDirectory } from '../callers/memberships.ts'
import type { Dependencies } from '../dependencies.ts'
import { personMembership } from '../members/places.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'

/**
 * The signed-in person's answer to an invitation. The subject is the token's, so nobody answers for another; the
 * membership counts within seconds, and with a new token at once.
 */
export const invitations = ({ store, now }: Dependencies, callers: CallerDirectory) =>
  new Hono<RequestContext>()
    .post('/me/invitations/:role/:place/acceptance', async context => {
      const { subject } = requireSignedIn(context.get('actor'))
      const membership = membershipIn(context.req.param('role'), context.req.param('place'))
      requireAnswered(await forInvited(store, subject).accept(membership, now()))
      callers.forget(subject)
      return context.body(null, 204)
    })
    .delete('/me/invitations/:role/:place', async context => {
      const { subject } = requireSignedIn(context.get('actor'))
      const membership = membershipIn(context.req.param('role'), context.req.param('place'))
      requireAnswered(await forInvited(store, subject).decline(membership))
      return context.body(null, 204)
    })

type Answered = Awaited<ReturnType<ReturnType<typeof forInvited>['accept']>>

/** Throws 'invitation-accepted' or 'invitation-unknown' when nothing was answered. */
function requireAnswered(answered: Answered): void {
  if (answered === 'done') return
  throw new ApiProblem(answered === 'accepted-before' ? 'invitation-accepted' : 'invitation-unknown')
}

function membershipIn(role: string, place: string) {
  try {
    return personMembership(role, place)
  } catch (error) {
    throw error instanceof ApiProblem ? new ApiProblem('invitation-unknown') : error
  }
}
