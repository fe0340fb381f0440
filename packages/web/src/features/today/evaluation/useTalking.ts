import { useState } from 'react'
import { readSessionFields, saveSessionFields, sessionFieldsKey } from '../../../form/sessionFields.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** Minutes of a conversation to begin with. */
const usualMinutes = 15

/** With whom one is talking, kept over a reload: a phone may drop the page during a call. */
export function useTalking(subject: string, { tenant, id }: TrajectoryView) {
  const key = sessionFieldsKey(subject, tenant.id, id, 'evaluation-talk')
  const [kept, setKept] = useState(() => readSessionFields(key))
  const keep = (person: string | undefined, minutes = usualMinutes) => {
    const now = person === undefined ? undefined : { person, minutes: String(minutes) }
    setKept(now)
    saveSessionFields(key, now)
  }
  return {
    person: kept?.person,
    minutes: Number(kept?.minutes ?? usualMinutes),
    begin: (person: string) => keep(person),
    setMinutes: (minutes: number) => keep(kept?.person, minutes),
    end: () => keep(undefined),
  }
}
