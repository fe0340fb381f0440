import * as z from 'zod'
import { Locale } from '../language/locale.ts'
import { letterKinds } from '../letters/kinds.ts'
import { Side } from '../variants/participants/index.ts'

/**
 * What somebody did with a dossier besides changing it; changes are in the dossier's own history.
 *
 * - `read`: the complete dossier · `follow`: its status · `print`: the dossier or a letter · `export` · `search`: it
 *   was in a requested list
 * - `read-log`: this log · `emergency`: opened outside their own region, with a reason
 * - `download`: one of its attachments
 * - `revoke-link`, `renew-link`: its personal link
 *
 * DOMAIN, "Law and standards": an access log in the sense of NEN 7513.
 */
export const accessActions = [
  'read',
  'follow',
  'search',
  'print',
  'export',
  'read-log',
  'emergency',
  'revoke-link',
  'renew-link',
  'download',
] as const
export type AccessAction = (typeof accessActions)[number]

/** One log entry: when, who in which role, which action, and the reason where one is required. */
export const AccessEntry = z.object({
  /** ISO 8601 in UTC. */
  at: z.string(),
  action: z.enum(accessActions),
  by: z.object({ role: z.string(), subject: z.string().optional(), name: z.string().optional() }),
  reason: z.string().optional(),
  /**
   * For a search: the dossiers in the result. For a receipt: the sheet, `<region>.<year>.<tag>`. For lines of an
   * invoice: `invoice.<grant>.<quarter>`.
   */
  shown: z.array(z.string()).optional(),
  /** For a download: the attachment's id. Not its name, which may reveal its content. */
  attachment: z.string().optional(),
  /** For a print or export for one of two sides: which. */
  side: Side.optional(),
  /** For a print: the letter. `to` is a keyed hash of the addressee that reveals no name. */
  letter: z.object({ kind: z.enum(letterKinds), locale: Locale, to: z.string() }).optional(),
})
export type AccessEntry = z.infer<typeof AccessEntry>

/** NEN 7513: an access log is kept for five years. */
export const keptYears = 5

/** The end of the retention period of an entry made at `at`. */
export function keptUntil(at: string): string {
  const until = new Date(at)
  until.setUTCFullYear(until.getUTCFullYear() + keptYears)
  return until.toISOString()
}

/** How long emergency access lasts, in hours: a working day and the night before it. */
export const emergencyHours = 24

export const emergencyUntil = (at: string): string =>
  new Date(Date.parse(at) + emergencyHours * 3_600_000).toISOString()
