import type { PersonsCommandName } from '@kring/domain'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newIntent, ProblemError } from '../api/index.ts'
import type { CommandInput } from '../api/trajectories.ts'
import { useCommandWay } from './commandWay.ts'
import { trajectoryQuery } from './useTrajectory.ts'

/** Which trajectory, as its author sees it. */
export type SeenTrajectory = {
  readonly id: string
  readonly tenant: { readonly id: string }
  readonly version: number
}

/** What shows a trajectory in a list, and is asked again when one changes. */
export const trajectoryLists = [
  'board',
  'boardCounts',
  'load',
  'ownTrajectories',
  'matches',
  'trajectoryHistory',
  'opened',
] as const

/** Asks anew what shows a trajectory that changed. */
export const trajectoryChanged = (client: QueryClient): Promise<unknown> =>
  Promise.all(trajectoryLists.map(list => client.invalidateQueries({ queryKey: [list] })))

/**
 * Sends a command on a trajectory, based on the version on the screen. A retry of the same body keeps its
 * Idempotency-Key, so that a lost answer does not run it twice; two quick clicks are one command.
 */
export function useTrajectoryCommand<Name extends PersonsCommandName>(
  name: Name,
  { id, tenant, version }: SeenTrajectory,
) {
  const client = useQueryClient()
  const { send } = useCommandWay()
  const intent = useRef({ for: '', key: '' })
  const underWay = useRef<{ readonly asked: string; readonly done: Promise<boolean> }>(undefined)
  const { queryKey } = trajectoryQuery(tenant.id, id)
  const mutation = useMutation({
    scope: { id: `trajectory ${tenant.id} ${id}` },
    mutationFn: (body: CommandInput<Name>) => {
      const asked = JSON.stringify(body)
      if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
      const shown = client.getQueryData(queryKey)?.version ?? version
      return send({ tenant, id }, name, body, { version: shown, intent: intent.current.key })
    },
    onSuccess: async () => {
      intent.current = { for: '', key: '' }
      await client.invalidateQueries({ queryKey })
      // A list is made of what was just asked anew.
      await trajectoryChanged(client)
    },
    onError: async error => {
      if (!(error instanceof ProblemError)) return
      intent.current = { for: '', key: '' }
      // Somebody else was first: what they did is shown.
      if (error.status === 409 || error.status === 412) await client.invalidateQueries({ queryKey })
    },
  })
  /** Resolves to true on success; false when it was refused or did not arrive. */
  const give = (body: CommandInput<Name>): Promise<boolean> => {
    const asked = JSON.stringify(body)
    if (underWay.current?.asked === asked) return underWay.current.done
    const done = mutation
      .mutateAsync(body)
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        if (underWay.current?.done === done) underWay.current = undefined
      })
    underWay.current = { asked, done }
    return done
  }
  return { give, busy: mutation.isPending, error: mutation.error }
}
