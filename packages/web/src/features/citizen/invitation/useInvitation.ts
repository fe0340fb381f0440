import { useCallback, useEffect, useRef, useState } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { type InvitationView, readInvitation } from '../../../api/invitations.ts'
import { withRetry } from '../../../api/retry.ts'

export type OpenedInvitation =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  /** Withdrawn, stopped, or a link that never was: the API does not tell which. */
  | { readonly state: 'gone' }
  | { readonly state: 'open'; readonly view: InvitationView }

/** Milliseconds; each look stands in the access log, so coming back to the page is not always one. */
const freshFor = 60_000

export const isGone = (error: unknown): boolean => error instanceof ProblemError && error.status === 404

/**
 * The invitation behind a link, and what keeps it current: the answers to what is said, and a look when somebody comes back
 * to the page, as it may have been answered elsewhere or moved.
 */
export function useInvitation(tenant: string, secret: string) {
  const [opened, setOpened] = useState<OpenedInvitation>({ state: 'loading' })
  const lookedAt = useRef(0)
  const show = useCallback((view: InvitationView) => {
    lookedAt.current = Date.now()
    setOpened({ state: 'open', view })
  }, [])
  const load = useCallback(
    () =>
      withRetry(() => readInvitation(tenant, secret)).then(show, (error: unknown) =>
        // What is shown already stays: without signal it is read on.
        setOpened(before =>
          isGone(error) ? { state: 'gone' } : before.state === 'open' ? before : { state: 'failed', error },
        ),
      ),
    [tenant, secret, show],
  )
  useEffect(() => void load(), [load])
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible' && Date.now() - lookedAt.current > freshFor) void load()
    }
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [load])
  const retry = () => {
    setOpened({ state: 'loading' })
    void load()
  }
  const close = useCallback(() => setOpened({ state: 'gone' }), [])
  return { opened, show, close, retry }
}
