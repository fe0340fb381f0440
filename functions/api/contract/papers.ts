import { locales } from '@kring/domain'
import * as z from 'zod'

/** Letters of invitations to be drawn as one PDF. Each code was told when its letter was made, and is nowhere else. */
export const InvitationLettersPaper = z.strictObject({
  letters: z
    .array(
      z.strictObject({
        person: z.string().min(1).max(40),
        code: z.string().regex(/^\w{4}-\w{4}-\w{4}$/),
        /** The last day of the code. */
        until: z.iso.date(),
      }),
    )
    .min(1)
    .max(100),
  /** Where a code is typed, as the page knows itself. */
  address: z.string().min(1).max(200),
  /** Whom to call: the coordinator's number, or the partner's. */
  phone: z.string().min(1).max(40).optional(),
  /** Whether the minimum requirements stand in the letters (G6). */
  withRequirements: z.boolean(),
})
export type InvitationLettersPaper = z.infer<typeof InvitationLettersPaper>

const language = z.enum(locales).optional()

/** In which language a file of a plan is; by default that of who asks. */
export const PlanFileQuery = z.strictObject({ language })

/** A plan on paper, for its coordinator. */
export const PlanPaperQuery = z.strictObject({
  language,
  /** A second language, sentence beside sentence. */
  beside: z.enum(locales).optional(),
  /** Id of the child whose own version it is. */
  child: z.string().min(1).max(40).optional(),
})

/** A plan on paper, for somebody of the circle: a child gets its own version, unless it asks for that of everyone. */
export const OwnPlanPaperQuery = z.strictObject({ language, version: z.enum(['own', 'everyone']).optional() })
