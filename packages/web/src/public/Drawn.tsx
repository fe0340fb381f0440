import { createContext, use, useLayoutEffect } from 'react'

/** What is to happen once the first page is drawn, or taken over from the server. */
const WhenDrawn = createContext(() => {})
export const WhenDrawnProvider = WhenDrawn.Provider

/**
 * Stands after the page, inside the innermost Suspense around it: React takes over what is in one later than what is
 * around it, and until then hears of no input there.
 */
export function Drawn() {
  const whenDrawn = use(WhenDrawn)
  useLayoutEffect(whenDrawn, [whenDrawn])
  return null
}
