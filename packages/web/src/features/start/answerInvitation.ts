import type { Invitation, Me } from '@kring/functions/api/contract/people'
import type { QueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../api/index.ts'
import { acceptInvitation, declineInvitation } from '../../api/members.ts'
import { renewSession, signIn } from '../../session/index.ts'
import { meQuery } from '../../session/useMe.ts'

export type Answer = 'accept' | 'decline'

/** Milliseconds between two renewals, and how many there are. */
const pause = 700
const mostRenewals = 4

/**
 * Accepts or declines, and gives the user as they are after that. After acceptance the session is renewed until its
 * token has the role, as the index that tokens are made from may be a moment behind; 'late' when it has not after all.
 * Undefined when the issuer asks to sign in again, because the role needs a second factor: the browser leaves the page.
 */
export async function answerInvitation(
  client: QueryClient,
  invitation: Invitation,
  answer: Answer,
): Promise<Me | 'late' | undefined> {
  await send(invitation, answer)
  if (answer === 'decline') return client.fetchQuery({ ...meQuery, staleTime: 0 })
  for (let renewals = 0; renewals < mostRenewals; renewals += 1) {
    if (renewals > 0) await new Promise(resolve => setTimeout(resolve, pause))
    if (!(await renewSession())) {
      await signIn('/start')
      return undefined
    }
    const me = await client.fetchQuery({ ...meQuery, staleTime: 0 })
    if (hasRole(me, invitation)) return me
  }
  return 'late'
}

async function send(invitation: Invitation, answer: Answer): Promise<void> {
  try {
    await (answer === 'accept' ? acceptInvitation(invitation) : declineInvitation(invitation))
  } catch (error) {
    // The reply to an earlier acceptance was lost.
    const isAccepted = error instanceof ProblemError && error.code === 'invitation-accepted'
    if (answer === 'decline' || !isAccepted) throw error
  }
}

export const hasRole = ({ memberships }: Me, { role, place }: Invitation): boolean =>
  memberships.some(membership => membership.role === role && placeOf(membership) === place)

function placeOf(membership: Me['memberships'][number]): string {
  if ('tenant' in membership) return membership.tenant
  if ('region' in membership) return membership.region
  return 'funder' in membership ? membership.funder : '-'
}
