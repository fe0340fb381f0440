import * as z from 'zod'
import type { DueOf } from '../../data/keys.ts'
import { type Message, MessageReference } from './reference.ts'
import type { Sources } from './sources.ts'

export const dueMailKind = 'mail'

const minute = 60_000
/** Milliseconds; the pause doubles from a minute up to this. */
const longestPause = 4 * 3600_000
/** Tries over about a day; what fails then fails for good. */
export const mostAttempts = 13

/** When a mail is tried again that a passing fault stopped, after `attempts` tries before. */
export const nextTry = (now: string, attempts: number): string =>
  new Date(Date.parse(now) + Math.min(minute * 2 ** attempts, longestPause)).toISOString()

const hour = 60 * minute
const wholeDay = 24 * hour
/** Mails about what happened longer ago (milliseconds) are not sent: their content would be outdated. */
export const staleMs = 7 * wholeDay

/** Milliseconds after midnight UTC, early in the morning in Europe. */
const dayBegins = 4 * hour

/** The day for which mails to an address that nobody verified count. It begins when those that wait are tried. */
export const countingDay = (now: string): string => new Date(Date.parse(now) - dayBegins).toISOString().slice(0, 10)

/**
 * In the first hour of the next day, when an address that got all it may get today may get more: the older what it tells
 * (`at`), the earlier, so that those that come after hold it back for a week at most.
 */
export function nextDay(now: string, at = now): string {
  const day = Date.parse(countingDay(now)) + wholeDay + dayBegins
  const age = Math.min(Math.max(0, Date.parse(now) - Date.parse(at)), staleMs)
  return new Date(day + Math.floor(hour * (1 - age / staleMs))).toISOString()
}

/** What a mail that falls due refers to: its id, and what it is about. */
export const DueMail = z.object({ mail: z.string(), message: MessageReference })

/** The entry with which a mail falls due: under its dossier, or under the members. */
export async function dueMail(sources: Sources, { id, tenant, ref }: Message, due: string) {
  const entry = { kind: dueMailKind, ref: { mail: id, message: ref }, due }
  const name = `${dueMailKind}#${id}`
  if (tenant === undefined) {
    const { keyOf, enter } = sources.operator.due
    return { entry: { key: keyOf('members', name), ...entry }, enter: () => enter('members', name, entry) }
  }
  const { keyOf, enter } = (await sources.tenant(tenant)).data.due
  const of = placeOf(ref)
  return { entry: { key: keyOf(of, name), ...entry }, enter: () => enter(of, name, entry) }
}

function placeOf(ref: MessageReference): DueOf {
  if ('complaint' in ref) return { complaint: ref.complaint }
  return 'dossier' in ref && ref.dossier !== undefined ? { dossier: ref.dossier } : 'members'
}
