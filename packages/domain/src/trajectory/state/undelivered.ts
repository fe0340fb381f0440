import { mailFailures } from './invitation.ts'
import { unreachedReasons } from './unreached.ts'

/** Why a message did not reach somebody: it may not go to them, or the mail service says so. */
export const undeliveredBecause = [...unreachedReasons, ...mailFailures] as const
export type UndeliveredBecause = (typeof undeliveredBecause)[number]
