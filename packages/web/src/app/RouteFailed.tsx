import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { PageFailed } from './PageFailed.tsx'

export function RouteFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <PageFailed error={error} retry={retry} />
}
