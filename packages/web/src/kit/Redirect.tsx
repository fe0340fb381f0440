import { useEffect } from 'react'
import { useGo } from './go.ts'

/** Goes on to another address in place of this one. */
export function Redirect({ to }: { readonly to: string }) {
  const go = useGo()
  useEffect(() => go(to, { replace: true }), [go, to])
  return null
}
