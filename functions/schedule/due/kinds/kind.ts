import type * as z from 'zod'
import type { DueEntry } from '../../../data/index.ts'
import type { CarryOutErasure } from '../../../erasure/task.ts'
import type { StreamDependencies } from '../../../stream/dependencies.ts'
import type { WebhookSender } from '../../../webhooks/sendWaiting.ts'

/** What follows from events needs; the eraser, which alone has the rights to erase; and who sends to partners' systems. */
export type DueWork = StreamDependencies & { readonly erase: CarryOutErasure; readonly webhooks: WebhookSender }

/** One kind of thing that falls due. Its work may be done twice, by a worker that took over from one that died. */
export type DueKind<Schema extends z.ZodType> = {
  readonly reference: Schema
  /** Throws what stops it: it then falls due again, later each time. */
  readonly work: (dependencies: DueWork, ref: z.infer<Schema>, entry: DueEntry) => Promise<'done' | 'entered-again'>
}

/** Declares a kind; only checks its types. */
export const dueKind = <Schema extends z.ZodType>(kind: DueKind<Schema>): DueKind<Schema> => kind
