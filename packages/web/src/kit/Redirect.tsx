import { useEffect } from 'react'
import { useNavigateTo } from './navigation.ts'

/** Goes on to another address in place of this one. */
export function Redirect({ to }: { readonly to: string }) {
  const go = useNavigateTo()
  useEffect(() => go(to, { replace: true }), [go, to])
  return null
}
