import { useCallback, useEffect, useState } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { type ReleasedPlanView, readReleasedPlan, readReleaseStanding } from '../../../api/releasedPlans.ts'
import { withRetry } from '../../../api/retry.ts'

export type OpenedPlan =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  /** `revoked`: the family took it back. `reopened`: it makes its plan again. `gone`: a link that never was, or was erased. */
  | { readonly state: 'revoked' | 'reopened' | 'gone' }
  | { readonly state: 'open'; readonly view: ReleasedPlanView }

/** Milliseconds between two questions whether it still stands, while the page is looked at. */
const askedEvery = 10_000

function goneBy(error: unknown): OpenedPlan | undefined {
  if (!(error instanceof ProblemError) || error.status !== 404) return undefined
  if (error.code === 'link-revoked') return { state: 'revoked' }
  return { state: error.code === 'plan-not-there' ? 'reopened' : 'gone' }
}

/** The plan behind the link of a release. What the family changes or takes back shows on an open page by itself. */
export function useReleasedPlan(tenant: string, secret: string) {
  const [opened, setOpened] = useState<OpenedPlan>({ state: 'loading' })
  const version = opened.state === 'open' ? opened.view.version : undefined
  const load = useCallback(
    () =>
      withRetry(() => readReleasedPlan(tenant, secret)).then(
        view => setOpened({ state: 'open', view }),
        // What is shown already stays: without signal it is read on.
        (error: unknown) =>
          setOpened(before => goneBy(error) ?? (before.state === 'open' ? before : { state: 'failed', error })),
      ),
    [tenant, secret],
  )
  useEffect(() => void load(), [load])
  useEffect(() => {
    if (version === undefined) return
    const look = () => {
      if (document.visibilityState !== 'visible') return
      readReleaseStanding(tenant, secret).then(
        now => (now.version === version ? undefined : load()),
        (error: unknown) => setOpened(before => goneBy(error) ?? before),
      )
    }
    const timer = setInterval(look, askedEvery)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [tenant, secret, version, load])
  const retry = () => {
    setOpened({ state: 'loading' })
    void load()
  }
  return { opened, retry }
}
