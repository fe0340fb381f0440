import { coordinatorParts, referralParts, trajectoryParts } from '@kring/domain'
import * as z from 'zod'

/** One fault in an answer or field; `path` as in the form: `people.2.birthDate`. */
export const ProblemFault = z.object({ code: z.string(), path: z.string(), sentence: z.string() })

/**
 * An error answer, RFC 9457 (application/problem+json). `code` is stable; `detail` is a sentence in the reader's
 * language (Accept-Language). Never contains any of the request's input.
 */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    /** The request id to quote to the helpdesk; it is in the logs. */
    instance: z.string(),
    faults: z.array(ProblemFault).optional(),
    /** With 'changed-meanwhile' on a dossier or a coordinator: the part that its sender has not seen as it is now. */
    part: z.enum([...new Set([...referralParts, ...coordinatorParts, ...trajectoryParts])]).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
