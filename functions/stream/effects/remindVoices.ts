import { askedForVoice, type TrajectoryRecord } from '@kring/domain'
import { voiceReminderKind } from '../../data/index.ts'
import type { TenantSource } from '../messages/sources.ts'

const dayInMs = 86_400_000
/** Days after the plan was decided on: by then the day is not forgotten, and nobody is asked twice in a week. */
const daysUnsaid = 7

/**
 * Enters the reminder of everybody who was there and is asked how it was; once for each conference. When it is due, it is asked
 * whether they said it meanwhile. Repeating it changes nothing.
 */
export async function remindVoices(
  { data }: Pick<TenantSource, 'data'>,
  record: TrajectoryRecord,
  { type, at }: { readonly type: string; readonly at: string },
): Promise<void> {
  if (type !== 'plan-accepted' && type !== 'plan-refused') return
  const { id: dossier, conference } = record
  const due = new Date(Date.parse(at) + daysUnsaid * dayInMs).toISOString()
  const number = conference.former.length
  for (const { id: person } of askedForVoice(record))
    await data.due.enter({ dossier }, `${voiceReminderKind}#${number}#${person}`, {
      kind: voiceReminderKind,
      ref: { dossier, person, conference: number },
      due,
    })
}
