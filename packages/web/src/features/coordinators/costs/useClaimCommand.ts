import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { claimsKey } from '../queries.ts'

/**
 * One change of what is claimed. A repeated one has the same key, so that nothing is added twice; after an answer of the
 * API the next is another. What is shown is read again after a refusal too: somebody else may have decided.
 */
export function useClaimCommand<Body, Answer>(send: (body: Body, intent: string) => Promise<Answer>) {
  const client = useQueryClient()
  const intent = useRef(newIntent())
  const mutation = useMutation({
    mutationFn: (body: Body) => send(body, intent.current),
    onSuccess: () => {
      intent.current = newIntent()
    },
    onError: error => {
      if (error instanceof ProblemError) intent.current = newIntent()
    },
    onSettled: () => client.invalidateQueries({ queryKey: claimsKey }),
  })
  return {
    /** The answer; undefined when it failed, which is shown. */
    give: (body: Body): Promise<Answer | undefined> =>
      mutation.isPending ? Promise.resolve(undefined) : mutation.mutateAsync(body).catch(() => undefined),
    busy: mutation.isPending,
    error: mutation.error,
  }
}
