import { useEffect, useState } from 'react'

/**
 * A secret lives only in a component's state: no query cache, storage or URL. Cleared when the page is left, also for the
 * back/forward cache.
 */
export function useShownOnce<Shown>() {
  const [secret, setSecret] = useState<Shown>()
  useEffect(() => {
    const forget = () => setSecret(undefined)
    window.addEventListener('pagehide', forget)
    return () => window.removeEventListener('pagehide', forget)
  }, [])
  return [secret, setSecret] as const
}
