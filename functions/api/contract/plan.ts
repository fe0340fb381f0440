import {
  Locale,
  type PlanPart,
  type PlanRead,
  planHeadings,
  recipientCapacities,
  refusalGrounds,
  sendingWays,
  storedPlan,
} from '@kring/domain'
import * as z from 'zod'
import { PictureReadView } from './pictures.ts'

const moment = z.object({ at: z.iso.datetime(), isAbout: z.boolean().optional() })
const ids = z.array(z.string())

const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('some'), agreements: ids }),
])
const Recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: z.string() }),
  z.object({ kind: z.literal('referrer') }),
  z.object({ kind: z.literal('mandate-holder'), name: z.string() }),
  z.object({ kind: z.literal('other'), name: z.string(), organisation: z.string().optional() }),
])
const firstAndLast = z.object({ first: z.iso.datetime(), last: z.iso.datetime() })
const Sending = z.object({
  at: z.iso.datetime(),
  way: z.enum(sendingWays),
  number: z.int(),
  capacity: z.enum(recipientCapacities),
  language: Locale,
  email: z.string().optional(),
  opened: firstAndLast.optional(),
  printed: firstAndLast.optional(),
  undelivered: z.iso.datetime().optional(),
})
const Release = z.object({
  id: z.string(),
  recipient: Recipient,
  steps: z.array(z.object({ at: z.iso.datetime(), on: z.iso.date(), by: ids, scope: Scope.optional() })),
  /** How it went to somebody outside the circle, and what they did with it. */
  sendings: z.array(Sending).optional(),
  /** The number of the link that opens it now. */
  link: z.int().optional(),
})

const part = z.object({
  plan: storedPlan,
  returns: z.array(
    z.object({
      at: moment,
      gaps: z.array(z.object({ agreement: z.string().optional(), code: z.string() })),
    }),
  ),
  refusals: z.array(
    z.object({
      at: moment,
      ground: z.enum(refusalGrounds),
      requirement: z.string().optional(),
      reason: z.string(),
      holder: z.string(),
    }),
  ),
  acceptance: z.object({ at: moment, holder: z.string().optional(), owners: ids }).optional(),
  releases: z.array(Release),
})

/** The plan as far as it is written, on a device. */
export const PlanOfBag: z.ZodType<Omit<PlanPart, 'releases'>> = part.omit({ releases: true })

type PlanViewed = PlanPart & {
  readonly owners: readonly string[]
  readonly isPresented: boolean
  readonly timeZone: string
}

/** The plan of a trajectory, for its coordinator only (G19). */
export const PlanView: z.ZodType<PlanViewed> = part.extend({
  /** Whose plan it is, or would be if it were accepted now: ids of who was there. */
  owners: ids,
  /** IANA, of the place where the family lives. */
  timeZone: z.string(),
  /** The family has told its plan, so that it can be returned for detail, accepted or refused. */
  isPresented: z.boolean(),
})
export type PlanView = z.infer<typeof PlanView>

/** What everybody else who reads the trajectory is told of its plan. */
export const PlanCountView = z.object({ agreements: z.int(), acceptedAt: z.iso.datetime().optional() })

/** A plan in sentences, for somebody of the circle or to whom it was released. */
export const PlanReadView = z.object({
  /** Of who was there: the plan is theirs. */
  isTheirs: z.boolean(),
  isWhole: z.boolean(),
  /** How many agreements the plan has. */
  of: z.int(),
  agreements: z.array(z.object({ number: z.int(), sentence: z.string(), heading: z.enum(planHeadings).optional() })),
  watches: z.string().optional(),
  initiative: z.string().optional(),
  review: z.string().optional(),
  texts: z.array(z.object({ text: z.string(), by: z.string().optional() })),
  /** For the circle only. */
  pictures: z.array(PictureReadView).optional(),
}) satisfies z.ZodType<PlanRead>
export type PlanReadView = z.infer<typeof PlanReadView>
