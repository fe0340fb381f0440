import type { GivenVoice, Voice } from '@kring/domain'
import * as z from 'zod'

const score = z.int().optional()
const said = z.enum(['yes', 'a-little', 'no']).optional()

const given = {
  scores: z.object({ coordinator: score, conference: score, plan: score }),
  statements: z.object({
    'own-choice': said,
    'knew-before': said,
    'who-matters': said,
    'dared-to-speak': said,
    'own-decision': said,
    'own-words': said,
    'no-side': said,
  }),
}

/** What somebody said of the day, as it is stored. Frozen. */
export const StoredGivenVoice = z.object(given) satisfies z.ZodType<GivenVoice>
export const StoredVoice = z.object({
  group: z.enum(['young-main-person', 'main-person', 'circle', 'professional']),
  ...given,
}) satisfies z.ZodType<Voice>
