import * as z from 'zod'

/** A partner's own term as stored. The bounds are those of its class, which may change: see `termFault`. */
export const StoredTerm = z.strictObject({ years: z.int() })
