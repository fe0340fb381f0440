import * as z from 'zod'
import { type PaperAnswer, PaperRefused } from './task.ts'

/** The answer of the paper function: what `PaperAnswer` says, the PDF in base64. */
export const PaperEventAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), bytes: z.base64(), pages: z.int().min(1), unprintable: z.array(z.string()) }),
  PaperRefused,
])
export type PaperEventAnswer = z.infer<typeof PaperEventAnswer>

export const toEvent = (answer: PaperAnswer): PaperEventAnswer =>
  answer.ok ? { ...answer, bytes: Buffer.from(answer.bytes).toString('base64') } : answer

/** Reads what the function answered. Throws what zod says of anything else. */
export function fromEvent(event: unknown): PaperAnswer {
  const answer = PaperEventAnswer.parse(event)
  return answer.ok ? { ...answer, bytes: new Uint8Array(Buffer.from(answer.bytes, 'base64')) } : answer
}
