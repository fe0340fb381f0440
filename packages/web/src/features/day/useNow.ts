import { useEffect, useState } from 'react'
import type { Day } from './useDay.ts'

/** Milliseconds between two looks at the clock, which shows minutes. */
const every = 5_000

/** Now, ISO 8601 in UTC, on the clock of the day: it never goes back while the page is open. */
export function useNow(client: Day): string {
  const read = () => new Date(client.day().stamp().at).toISOString()
  const [now, setNow] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => {
      // The bag may have been closed in between.
      if (client.status().isOpen) setNow(new Date(client.day().stamp().at).toISOString())
    }, every)
    return () => clearInterval(timer)
  }, [client])
  return now
}
