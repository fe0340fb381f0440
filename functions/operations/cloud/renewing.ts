import type { Assumed } from './assume.ts'

/** Milliseconds before its end at which a session is renewed: earlier than a client of AWS asks again, five minutes before. */
const ahead = 10 * 60_000

/** Gives the credentials of now, as the clients of AWS ask for them. */
export type RenewingCredentials = () => Promise<Assumed>

/**
 * Credentials of an assumed role that are renewed before they end, for a command that works for longer. AWS: a role that was
 * assumed by a role lasts an hour at most. docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html
 * All clients share one session; what fails is asked again by the next one. `now`: milliseconds since 1970.
 */
export function renewing(assume: () => Promise<Assumed>, now: () => number = Date.now): RenewingCredentials {
  let session: Assumed | undefined
  let underWay: Promise<Assumed> | undefined
  const isGood = ({ expiration }: Assumed): boolean => expiration === undefined || expiration.getTime() - now() > ahead
  const renewed = async (): Promise<Assumed> => {
    try {
      session = await assume()
      return session
    } finally {
      underWay = undefined
    }
  }
  return async () => {
    if (session !== undefined && isGood(session)) return session
    underWay ??= renewed()
    return underWay
  }
}
