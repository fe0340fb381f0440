import type { CommandOf } from '../../commandRegistry.ts'
import type { contactLogCommands } from '../commands/contactLog.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import { type Contact, type ContactLog, keptContacts } from '../state/contactLog.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/** Records a contact as it was tapped. A call is often recorded later, never before it took place. */
export function decideContact(
  _state: TrajectoryRecord,
  { name, at: when, ...contact }: CommandOf<typeof contactLogCommands>,
  { at, by, newId }: TrajectoryContext,
): Decided {
  if (when !== undefined && when > at) return { ok: false, error: { code: 'contact-in-future' } }
  const logged = { id: newId, ...contact, at: when ?? at }
  const occurred = when === undefined ? {} : { occurredAt: { at: when, certainty: 'exact' as const } }
  return { ok: true, events: [{ type: 'contact-logged', contact: logged, at, by, ...occurred }] }
}

/** The log with one contact more. Only those after the assignment count for the first one spoken with. */
export function withContact(log: ContactLog, contact: Contact): ContactLog {
  const isSpoken = contact.outcome === 'spoken'
  const first = isSpoken && contact.kind === 'circle' ? (log.firstSpokenAt ?? contact.at) : log.firstSpokenAt
  return {
    contacts: [...log.contacts, contact].slice(-keptContacts),
    count: log.count + 1,
    spoken: log.spoken + (isSpoken ? 1 : 0),
    minutes: log.minutes + contact.minutes,
    firstSpokenAt: first,
  }
}
