import * as z from 'zod'

/** A calendar month as it is stored and sent, 'YYYY-MM'. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
