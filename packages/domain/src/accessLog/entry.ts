import * as z from 'zod'
import { Locale } from '../language/locale.ts'
import { letterKinds } from '../letters/kinds.ts'
import { SideShape } from '../variants/participants/index.ts'

/**
 * What someone did with a dossier besides changing it; a change is in the dossier's own history.
 * - `read` the whole of it, `follow` its status, `print` it or a letter, `export`, `search`: it stood in a list that was asked for
 * - `read-log`: looked at this log · `emergency`: opened outside their own region, with a reason
 * - `download`: fetched one of its attachments
 * - `revoke-link`, `renew-link`: the personal link to it
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

/** One line of the log: when, who in which role, what, and why where a reason was asked. */
export const AccessEntry = z.object({
  /** ISO 8601 in UTC. */
  at: z.string(),
  action: z.enum(accessActions),
  by: z.object({ role: z.string(), subject: z.string().optional(), name: z.string().optional() }),
  reason: z.string().optional(),
  /** Of a search: the dossiers that it showed. */
  shown: z.array(z.string()).optional(),
  /** Of a download: which attachment, by its id; its name may say what is in it. */
  attachment: z.string().optional(),
  /** Of paper or a file for one of two sides: which. */
  side: SideShape.optional(),
  /** Of a print: the letter that it was; `to` is a mark of its reader that tells nobody's name. */
  letter: z.object({ kind: z.enum(letterKinds), locale: Locale, to: z.string() }).optional(),
})
export type AccessEntry = z.infer<typeof AccessEntry>

/** NEN 7513: an access log is kept for five years. */
export const keptYears = 5

/** The moment from which an entry made at `at` need no longer be there. */
export function keptUntil(at: string): string {
  const until = new Date(at)
  until.setUTCFullYear(until.getUTCFullYear() + keptYears)
  return until.toISOString()
}

/** How long an emergency stays open, in hours: a working day and the night before it. */
export const emergencyHours = 24

export const emergencyUntil = (at: string): string =>
  new Date(Date.parse(at) + emergencyHours * 3_600_000).toISOString()
