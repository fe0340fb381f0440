import { useEffect, useState, useSyncExternalStore } from 'react'
import { createDayClient, type DayClient, type DayStatus } from '../../offline/index.ts'
import { type DayContents, withStored } from './localDay.ts'

export type Day = DayClient<DayContents>
export type DayPlace = { readonly tenant: string; readonly id: string }

/** The day on this device. `client`: absent until looked at; `failed`: the browser keeps nothing. */
export function useDay({ tenant, id }: DayPlace): { readonly client?: Day | undefined; readonly failed: boolean } {
  const [client, setClient] = useState<Day>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let made: Day | undefined
    let left = false
    createDayClient<DayContents>({ place: { tenant, id }, withStored })
      .then(async day => {
        made = day
        if (left) return day.close()
        await day.look()
        setClient(day)
      })
      .catch(() => setFailed(true))
    return () => {
      left = true
      made?.close()
      setClient(undefined)
    }
  }, [tenant, id])
  return { client, failed }
}

export const useDayStatus = (client: Day): DayStatus => useSyncExternalStore(client.subscribe, client.status)
