import type { CommandBody, CommandName } from '@kring/domain'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { commandReferral, newIntent, ProblemError } from '../../../api/index.ts'
import { loggedReading } from '../../../api/query.ts'
import { readRights } from '../../../api/rights.ts'
import { type FieldValues, sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { type FormErrors, useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { dossierQuery, noteChange } from '../dossier/useDossier.ts'
import { useOpenRights } from './RightsContext.ts'

export const rightsQuery = (tenant: string, id: string) =>
  queryOptions({ queryKey: ['rights', tenant, id], queryFn: () => readRights(tenant, id), ...loggedReading })

type Options<Name extends CommandName> = {
  readonly command: Name
  /** Tells forms of one command apart: the request that it is about. */
  readonly of?: string
  readonly initial: FieldValues
  readonly errorsOf: (values: FieldValues) => FormErrors
  readonly bodyOf: (values: FieldValues) => CommandBody<Name>
  readonly said: string
  readonly onDone: () => void
}

/**
 * A form about rights: what is typed stays through failed requests and reloads; the same request again, after an answer that
 * was lost, is not a second one. After a conflict the page shows what changed, and the next attempt is based on that.
 */
export function useRightsForm<Name extends CommandName>(options: Options<Name>) {
  const { command, of = '', initial, errorsOf, bodyOf, said, onDone } = options
  const { tenant, id, subject, rights, say } = useOpenRights()
  const client = useQueryClient()
  const intent = useRef({ for: '', key: '' })
  const { values, set, setAll, wipe } = useSessionFields(sessionFieldsKey(subject, tenant, id, command, of), initial)
  const errors = useSubmitErrors(errorsOf(values))
  const mutation = useMutation({
    mutationFn: async (body: CommandBody<Name>) => {
      const asked = JSON.stringify([body, rights.version])
      if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
      return commandReferral(tenant, id, command, { body, version: rights.version, intent: intent.current.key })
    },
    onSuccess: async ({ version }) => {
      intent.current = { for: '', key: '' }
      noteChange(tenant, id, version)
      wipe()
      await client.invalidateQueries({ queryKey: rightsQuery(tenant, id).queryKey })
      void client.invalidateQueries({ queryKey: dossierQuery(tenant, id).queryKey })
      say(said)
      onDone()
    },
    onError: async error => {
      if (!(error instanceof ProblemError)) return
      intent.current = { for: '', key: '' }
      if (error.status === 412) await client.invalidateQueries({ queryKey: rightsQuery(tenant, id).queryKey })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (mutation.isPending || !errors.tryToSend()) return
    mutation.mutate(bodyOf(values))
  }
  const cancel = () => {
    wipe()
    onDone()
  }
  return { values, set, setAll, errors, send, cancel, busy: mutation.isPending, error: mutation.error }
}
export type RightsForm = Omit<ReturnType<typeof useRightsForm>, 'errors'> & {
  readonly errors: ReturnType<typeof useSubmitErrors>
}
