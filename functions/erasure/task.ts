import { TenantId } from '@kring/domain'
import * as z from 'zod'

/** What the eraser is asked: a dossier or a complaint, and why. It looks for itself whether it may: whoever asks is not believed. */
export const ErasureTask = z.discriminatedUnion('why', [
  /** The cooling-off of what a manager asked is over. */
  z.strictObject({ why: z.literal('asked'), tenant: TenantId, dossier: z.string() }),
  /** Its term is over, and somebody was warned on that day. */
  z.strictObject({ why: z.literal('retention'), tenant: TenantId, dossier: z.string(), warnedOn: z.iso.date() }),
  /** A complaint ended two years ago. */
  z.strictObject({ why: z.literal('complaint'), tenant: TenantId, complaint: z.string() }),
])
export type ErasureTask = z.infer<typeof ErasureTask>

/** Ordered by hand after a backup was put back: what was erased is erased again, from this line of the list on. */
export const ReplayTask = z.strictObject({ why: z.literal('replay'), from: z.int().min(0).default(0) })

export const ErasureAnswer = z.enum([
  'erased',
  /** It was erased before, is not there, or nothing is asked any more. */
  'nothing-to-do',
  /** A hold or a complaint forbids it, or its trajectory runs again. */
  'forbidden',
  /** Not on this day yet. */
  'too-early',
])
export type ErasureAnswer = z.infer<typeof ErasureAnswer>

/** The eraser, as who works what falls due knows it. */
export type CarryOutErasure = (task: ErasureTask) => Promise<ErasureAnswer>
