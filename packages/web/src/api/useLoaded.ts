import { type DependencyList, useCallback, useEffect, useRef, useState } from 'react'
import { withRetry } from './retry.ts'

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly reload: () => void }
  | { readonly state: 'loaded'; readonly value: Value; readonly reload: () => void }

/**
 * Loads data for a public page without TanStack Query (10 KiB). Keeps the current data while reloading. `known`: what
 * the page came with, used on the first render in place of loading.
 */
export function useLoaded<Value>(
  load: () => Promise<Value>,
  dependencies: DependencyList,
  known?: Value,
): Loaded<Value> {
  const [round, setRound] = useState(0)
  const reload = useCallback(() => setRound(before => before + 1), [])
  const [result, setResult] = useState<Loaded<Value>>(
    known === undefined ? { state: 'loading' } : { state: 'loaded', value: known, reload },
  )
  const isKnown = useRef(known !== undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller passes the dependencies
  useEffect(() => {
    if (isKnown.current) {
      isKnown.current = false
      return
    }
    let current = true
    withRetry(load).then(
      value => current && setResult({ state: 'loaded', value, reload }),
      (error: unknown) => current && setResult({ state: 'failed', error, reload }),
    )
    return () => {
      current = false
    }
  }, [...dependencies, round])
  return result
}
