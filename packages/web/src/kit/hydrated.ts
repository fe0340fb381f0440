import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and while React takes over a page that the server drew; true in all later renders. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
