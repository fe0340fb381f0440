import { icsFile } from '../../calendar/icsFile.ts'
import type { Localized } from '../../language/locale.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { InvitationSeen } from './invitationSeen.ts'

/** A calendar is read by who lives, works or shares a phone with somebody: the title does not say what it is about. */
const familyDay: Localized = { nl: 'Familiedag', fr: 'Journée en famille', en: 'Family day' }
const appointment: Localized = { nl: 'Afspraak', fr: 'Rendez-vous', en: 'Appointment' }
const titles: Readonly<Record<VariantId, Localized>> = {
  family: familyDay,
  restorative: appointment,
  neighbourhood: appointment,
  'learning-circle': appointment,
}

/** Hours that a calendar keeps free: a conference has no end ("Reken op een hele dag"). */
const hours = 6

/**
 * The calendar file of an invitation: the day as it is, or that it was cancelled. Undefined before there is a day. Its
 * sequence is the revision of the day, so that a calendar takes the newer one.
 */
export function invitationCalendar(
  { day, dayRevision, person, variant }: Pick<InvitationSeen, 'day' | 'dayRevision' | 'person' | 'variant'>,
  { uid, at }: { readonly uid: string; readonly at: string },
): string | undefined {
  if (dayRevision === 0) return undefined
  const common = { uid, writtenAt: at, title: titles[variant][person.locale] ?? '' }
  // A cancellation has no revision of its own; the next day that is set replaces it, as it was written later.
  if (day === undefined) return icsFile({ ...common, sequence: dayRevision + 1, isCancelled: true })
  const starts = { at: day.startsAt, timeZone: day.timeZone, hours }
  return icsFile({ ...common, sequence: day.revision, starts, place: day.place, isCancelled: false })
}
