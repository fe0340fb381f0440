import type { CommandBody, CommandName } from '@kring/domain'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { commandReferral, newIntent, ProblemError } from '../../../api/index.ts'
import { loggedReading } from '../../../api/query.ts'
import { type RetentionView, readRetention } from '../../../api/retention.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { dossierQuery, noteChange } from '../dossier/useDossier.ts'

export type RetentionOf = { readonly tenant: string; readonly view: RetentionView }
/** A form of the page; `say`: what became of it, as a sentence. */
export type RetentionForm = RetentionOf & { readonly say: (sentence: string) => void }

/** What is known of keeping and erasing one dossier. A reading stands in the access log, so it is not repeated by itself. */
const retentionQuery = (tenant: string, id: string) =>
  queryOptions({ queryKey: ['retention', tenant, id], queryFn: () => readRetention(tenant, id), ...loggedReading })

export const useRetention = (tenant: string, id: string) => useQuery(retentionQuery(tenant, id))

/** The session fields key of a form of the page. */
export function useRetentionFieldsKey({ tenant, view }: RetentionOf, form: string): string {
  const { subject } = useKnownMe()
  return sessionFieldsKey(subject, tenant, view.id, form)
}

/**
 * Sends a command about keeping or erasing, based on what the page shows. A retry of the same body keeps its Idempotency-Key,
 * so that a lost answer does not run it twice. When somebody else was first, what they did is shown and what was typed stays.
 */
export function useRetentionCommand<Name extends CommandName>(name: Name, { tenant, view }: RetentionOf) {
  const client = useQueryClient()
  const intent = useRef({ for: '', key: '' })
  const { queryKey } = retentionQuery(tenant, view.id)
  const mutation = useMutation({
    scope: { id: `dossier ${tenant} ${view.id}` },
    mutationFn: async (body: CommandBody<Name>) => {
      const asked = JSON.stringify(body)
      if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
      const { version } = client.getQueryData(queryKey) ?? view
      const changed = await commandReferral(tenant, view.id, name, { body, version, intent: intent.current.key })
      noteChange(tenant, view.id, changed.version)
    },
    onSuccess: async () => {
      intent.current = { for: '', key: '' }
      client.removeQueries({ queryKey: dossierQuery(tenant, view.id).queryKey })
      await client.invalidateQueries({ queryKey })
    },
    onError: async error => {
      if (!(error instanceof ProblemError)) return
      intent.current = { for: '', key: '' }
      if (error.status === 409 || error.status === 412) await client.invalidateQueries({ queryKey })
    },
  })
  /** Resolves to true on success; false when it was refused or did not arrive. */
  const give = (body: CommandBody<Name>): Promise<boolean> =>
    mutation.mutateAsync(body).then(
      () => true,
      () => false,
    )
  return { give, busy: mutation.isPending, error: mutation.error }
}
