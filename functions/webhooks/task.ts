import * as z from 'zod'

/** Two signatures are 100 characters. */
const Header = z.string().max(500)

/** One delivery as it is sent: made and signed by who works what falls due. */
export const PostTask = z.strictObject({
  url: z.string().max(600),
  headers: z.strictObject({ 'webhook-id': Header, 'webhook-timestamp': Header, 'webhook-signature': Header }),
  body: z.string().max(20_000),
})
export type PostTask = z.infer<typeof PostTask>

/** Characters of the header `Retry-After`: a date has 29. */
export const longestRetryAfter = 40

/** Why a delivery did not arrive, beside an answer that says so. */
export const postFaults = [
  /** The name is not known, or leads to an address inside a network. */
  'unknown-name',
  'inside-address',
  'address-unfit',
  'refused-connection',
  'certificate',
  'too-slow',
  'broken-off',
] as const

/**
 * What became of it. `excerpt`: the beginning of a receiver's refusal, printable characters only, for its admin to read;
 * `retryAfter`: the header of that name, as it was sent.
 */
export const PostAnswer = z.discriminatedUnion('came', [
  z.object({
    came: z.literal('answer'),
    status: z.int().min(100).max(999),
    excerpt: z.string().max(200).optional(),
    retryAfter: z.string().max(longestRetryAfter).optional(),
  }),
  z.object({ came: z.literal('fault'), fault: z.enum(postFaults) }),
])
export type PostAnswer = z.infer<typeof PostAnswer>

/** The sender, as who works what falls due knows it. Never throws for what a receiver does. */
export type PostWebhook = (task: PostTask) => Promise<PostAnswer>

/** The receiver took it: any 2xx. A redirect is none, and is not followed. */
export const hasArrived = (answer: PostAnswer): boolean =>
  answer.came === 'answer' && answer.status >= 200 && answer.status < 300
