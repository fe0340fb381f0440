import type { CommandBody, CommandName } from '@kring/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { commandReferral, newIntent, ProblemError } from '../../../api/index.ts'
import { queueQuery } from '../queue/useQueue.ts'
import { lastSeen } from './conflict/changesSince.ts'
import { useOpenDossier } from './DossierContext.ts'
import { dossierQuery, noteChange } from './useDossier.ts'

/** Somebody else changed the dossier first, or brought it to a state in which this can't be done any more. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 409 || error.status === 412)

/**
 * Gives one command on the open dossier, made on the version that is on the screen. The same thing tried again keeps
 * its Idempotency-Key, so that a lost answer does not do it twice. After success the new dossier is on the screen.
 */
export function useCommand<Name extends CommandName>(name: Name) {
  const { dossier, overtaken, setOvertaken } = useOpenDossier()
  const client = useQueryClient()
  const intent = useRef({ for: '', key: '' })
  const read = dossierQuery(dossier.tenant.id, dossier.id)
  const mutation = useMutation({
    // One after the other: what is asked while another change is on its way is made on what that change left.
    scope: { id: `dossier ${dossier.tenant.id} ${dossier.id}` },
    mutationFn: async (body: CommandBody<Name>) => {
      const asked = JSON.stringify(body)
      if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
      const version = client.getQueryData(read.queryKey)?.version ?? dossier.version
      const change = { body, version, intent: intent.current.key }
      const changed = await commandReferral(dossier.tenant.id, dossier.id, name, change)
      noteChange(dossier.tenant.id, dossier.id, changed.version)
    },
    onSuccess: async () => {
      intent.current = { for: '', key: '' }
      if (overtaken?.command === name) setOvertaken(undefined)
      void client.invalidateQueries({ queryKey: queueQuery.queryKey })
      await client.invalidateQueries({ queryKey: read.queryKey })
    },
    onError: async (error, body) => {
      // A refusal is an answer. Without one it may have been done: then the same key finds it back.
      if (error instanceof ProblemError) intent.current = { for: '', key: '' }
      if (!isOvertaken(error)) return
      setOvertaken({ command: name, seenUpTo: lastSeen(dossier.history), typed: textsIn(body) })
      await client.invalidateQueries({ queryKey: read.queryKey })
    },
  })
  /** True once it has been done; false when it was refused or did not arrive. */
  const give = (body: CommandBody<Name>): Promise<boolean> =>
    mutation.mutateAsync(body).then(
      () => true,
      () => false,
    )
  return { give, busy: mutation.isPending, error: mutation.error }
}

const textsIn = (body: object): readonly string[] =>
  Object.values(body).filter((value): value is string => typeof value === 'string' && value.length > 12)
