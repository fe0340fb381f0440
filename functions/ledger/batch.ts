import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { LedgerSealing } from './sealing.ts'

/** One item that was written, as the ledger witnesses it. */
const Witness = z.strictObject({
  /** Pseudonym of its partition key. */
  k: z.string(),
  /** Its sort key. */
  s: z.string(),
  /** Its keyed hash. */
  h: z.string(),
  /** For a seal: the pseudonym of its chain, and its place in it. */
  c: z.strictObject({ k: z.string(), n: z.int().min(1) }).optional(),
  /** The maintenance in which it was written again. */
  m: z.string().optional(),
})
export type Witness = z.infer<typeof Witness>

export const alarmKinds = ['changed', 'removed', 'unreadable'] as const

/** What must never happen to an event, an entry or a seal, and did. */
const LedgerAlarm = z.strictObject({
  kind: z.literal('alarm'),
  what: z.enum(alarmKinds),
  k: z.string(),
  s: z.string(),
  /** When, ISO 8601. */
  at: z.string(),
})
export type LedgerAlarm = z.infer<typeof LedgerAlarm>

const Content = z.strictObject({
  v: z.literal(1),
  entries: z.array(Witness),
  alarms: z.array(LedgerAlarm),
  /** The partition key of each pseudonym, encrypted: for an auditor with the secret. */
  names: z.record(z.string(), z.string()),
})
export type LedgerBatch = z.infer<typeof Content>
const Sealed = Content.extend({ mac: z.string() })

/** The body of a ledger object; its keyed hash covers the name, so that an object can't take another's place. */
export function sealBatch(sealing: LedgerSealing, name: string, content: LedgerBatch): string {
  return JSON.stringify({ ...content, mac: sealing.mac('ledger', { name, content }) })
}

/** The content of a ledger object; undefined when it was altered. */
export function openBatch(sealing: LedgerSealing, name: string, body: string): LedgerBatch | undefined {
  const parsed = Sealed.safeParse(parseJson(body))
  if (!parsed.success) return undefined
  const { mac, ...content } = parsed.data
  return mac === sealing.mac('ledger', { name, content }) ? content : undefined
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The digest by which a checkpoint names a body. */
export const digestOf = (body: string): string => createHash('sha256').update(body).digest('base64url')
