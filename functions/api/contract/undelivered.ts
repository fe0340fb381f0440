import * as z from 'zod'

/** Why a mail did not reach its reader; a new reason is one more word here and on the screens. */
export const UndeliveredReason = z.enum([
  'refused',
  'bounced',
  'not-delivered',
  'complained',
  'blocked',
  'gave-up',
  'too-many',
])
export type UndeliveredReason = z.infer<typeof UndeliveredReason>
