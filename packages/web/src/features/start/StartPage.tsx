import { Navigate } from '@tanstack/react-router'
import { homePath } from '../../app/navigation.ts'
import { useKnownMe } from '../../session/useMe.ts'

export function StartPage() {
  const me = useKnownMe()
  return <Navigate to={homePath(me)} replace />
}
