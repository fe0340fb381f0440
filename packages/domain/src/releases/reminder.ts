import * as z from 'zod'
import type { Incomplete } from './incomplete.ts'

/** What somebody can be reminded of: an evaluation that fell due is done by its coordinator. A price is the operator's own work. */
export const remindable = ['evaluations'] as const satisfies readonly Incomplete['what'][]
export type Remindable = (typeof remindable)[number]

/** Days between two reminders of the same thing: nobody is mailed about a dossier more often. */
export const daysBetweenReminders = 7

/** That somebody had the coordinators of a grant reminded; `by` is told to the operator alone. */
export const Reminder = z.strictObject({
  what: z.enum(remindable),
  at: z.iso.datetime(),
  by: z.strictObject({ subject: z.string(), name: z.string() }),
})
export type Reminder = z.infer<typeof Reminder>

/** The moment from which on one may be reminded again. */
export const mayRemindFrom = ({ at }: Pick<Reminder, 'at'>): string =>
  new Date(Date.parse(at) + daysBetweenReminders * 24 * 3600 * 1000).toISOString()
