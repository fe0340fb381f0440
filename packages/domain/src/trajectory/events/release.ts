import * as z from 'zod'
import { type EventSpec, eventSpec, type Happened } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import type { ReleaseRecipient, ReleaseScope } from '../state/release.ts'
import type { ReleaseSending } from '../state/releaseSending.ts'

const storedRecipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: z.string() }),
  z.object({ kind: z.literal('referrer') }),
  z.object({ kind: z.literal('mandate-holder'), name: z.string() }),
  z.object({ kind: z.literal('other'), name: z.string(), organisation: z.string().optional() }),
]) satisfies z.ZodType<ReleaseRecipient>
const storedScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('some'), agreements: z.array(z.string()) }),
]) satisfies z.ZodType<ReleaseScope>

type Decided = { readonly release: string; readonly deciders: readonly string[]; readonly on: string }
/** `number`: of the link; 0 of what was handed over. */
type Link = { readonly release: string; readonly number: number }
const link = { release: z.string(), number: z.int() }
const decided = { release: z.string(), deciders: z.array(z.string()), on: z.string() }

/**
 * The events of a release, with their frozen stored schemas: what each recipient could read from when to when stays in the
 * history (G19). `deciders`: ids of who of the circle decided.
 */
export const releaseEventSpecs = {
  'plan-released': eventSpec<Decided & { readonly recipient: ReleaseRecipient; readonly scope: ReleaseScope }>()({
    open: z.object({ ...decided, scope: storedScope }),
    personal: z.object({ recipient: storedRecipient }),
  }),
  'release-changed': eventSpec<Decided & { readonly scope: ReleaseScope }>()({
    open: z.object({ ...decided, scope: storedScope }),
    personal: z.object({}),
  }),
  'release-revoked': eventSpec<Decided>()({ open: z.object(decided), personal: z.object({}) }),
  'release-sent': eventSpec<Link & Pick<ReleaseSending, 'way' | 'capacity' | 'language' | 'email'>>()({
    open: z.object({
      ...link,
      way: z.enum(['mail', 'in-person']),
      capacity: z.enum(['mandate-holder', 'guardian', 'service', 'other']),
      language: z.enum(['nl', 'fr', 'en']),
    }),
    personal: z.object({ email: z.string().optional() }),
  }),
  'release-opened': eventSpec<Link>()({ open: z.object(link), personal: z.object({}) }),
  'release-printed': eventSpec<Link>()({ open: z.object(link), personal: z.object({}) }),
  'release-undelivered': eventSpec<Link>()({ open: z.object(link), personal: z.object({}) }),
} as const

export type ReleaseEventType = keyof typeof releaseEventSpecs
type PayloadOf<Type extends ReleaseEventType> =
  (typeof releaseEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never
export type ReleaseEvent = {
  [Type in ReleaseEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[ReleaseEventType]
