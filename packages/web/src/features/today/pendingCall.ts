import { useCallback, useState } from 'react'
import { readSessionFields, saveSessionFields, sessionFieldsKey } from '../../form/sessionFields.ts'

/** A call that was begun and whose outcome was not tapped yet. Kept over a reload: a phone may drop the page meanwhile. */
export type PendingCall = {
  readonly tenant: string
  readonly id: string
  readonly person: string
  /** By this device's clock, in ms. */
  readonly since: number
}

const minuteMs = 60_000
/** As the command takes at most. */
export const mostMinutes = 600

/** By this device's clock, in ms: a call is timed where it is made. */
export const deviceNow = (): number => Date.now()

/** Whole minutes since the call began, at least one. */
export const minutesSince = (since: number, now: number): number =>
  Math.min(mostMinutes, Math.max(1, Math.round((now - since) / minuteMs)))

export function usePendingCall(subject: string) {
  const key = sessionFieldsKey(subject, 'pending-call')
  const [call, setCall] = useState(() => read(key))
  const keep = useCallback(
    (pending: PendingCall | undefined) => {
      setCall(pending)
      saveSessionFields(key, pending && { ...pending, since: String(pending.since) })
    },
    [key],
  )
  return [call, keep] as const
}

function read(key: string): PendingCall | undefined {
  const { tenant, id, person, since } = readSessionFields(key) ?? {}
  return tenant && id && person && since ? { tenant, id, person, since: Number(since) } : undefined
}
