import { Navigate } from '@tanstack/react-router'
import { firstPlace } from '../../app/navigation.ts'
import { useKnownMe } from '../../session/useMe.ts'

export function StartPage() {
  const me = useKnownMe()
  return <Navigate to={firstPlace(me)} replace />
}
