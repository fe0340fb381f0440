import { useEffect } from 'react'
import { useNavigateTo } from './navigation.ts'

/** Navigates to another address and replaces the current history entry. */
export function Redirect({ to }: { readonly to: string }) {
  const go = useNavigateTo()
  useEffect(() => go(to, { replace: true }), [go, to])
  return null
}
