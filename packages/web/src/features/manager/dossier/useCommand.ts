import type { CommandBody, CommandName } from '@kring/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { commandReferral, newIntent, ProblemError } from '../../../api/index.ts'
import { queueQuery } from '../queue/useQueue.ts'
import { changesSince, lastSeen, seenSince } from './conflict/changesSince.ts'
import { useOpenDossier } from './DossierContext.ts'
import { dossierQuery, noteChange } from './useDossier.ts'

/** The dossier was changed by somebody else, or is in a state that no longer allows the command. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 409 || error.status === 412)

type Options = {
  /**
   * For a form that begins with what stands in the dossier: it is based on the version on which it was opened, not on what
   * the page shows since, so that it never replaces what its author has not seen.
   */
  readonly sinceOpened?: boolean
}

/**
 * Sends a command on the open dossier, based on the version on the screen. A retry of the same body reuses its
 * Idempotency-Key, so that a lost response does not run it twice. On success the page shows the updated dossier, and says
 * what somebody else changed in the meantime.
 */
export function useCommand<Name extends CommandName>(name: Name, { sinceOpened = false }: Options = {}) {
  const { dossier, overtaken, setOvertaken } = useOpenDossier()
  const client = useQueryClient()
  const intent = useRef({ for: '', key: '' })
  const opened = useRef(dossier.version)
  const underWay = useRef<{ readonly asked: string; readonly done: Promise<boolean> }>(undefined)
  const read = dossierQuery(dossier.tenant.id, dossier.id)
  const mutation = useMutation({
    // Runs commands sequentially: one that is requested while another is in progress is based on its result.
    scope: { id: `dossier ${dossier.tenant.id} ${dossier.id}` },
    mutationFn: async (body: CommandBody<Name>) => {
      const asked = JSON.stringify(body)
      if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
      const shown = client.getQueryData(read.queryKey) ?? dossier
      const version = sinceOpened ? seenSince(shown.history, opened.current) : shown.version
      const change = { body, version, intent: intent.current.key }
      const changed = await commandReferral(dossier.tenant.id, dossier.id, name, change)
      noteChange(dossier.tenant.id, dossier.id, changed.version)
      return { seenUpTo: lastSeen(shown.history), version: changed.version }
    },
    onSuccess: async ({ seenUpTo, version }) => {
      intent.current = { for: '', key: '' }
      opened.current = version
      if (overtaken?.command === name) setOvertaken(undefined)
      void client.invalidateQueries({ queryKey: queueQuery.queryKey })
      await client.invalidateQueries({ queryKey: read.queryKey })
      const history = client.getQueryData(read.queryKey)?.history ?? []
      if (changesSince(history, seenUpTo).some(({ by }) => !by.you))
        setOvertaken({ command: name, isSaved: true, seenUpTo, typed: [] })
    },
    onError: async (error, body) => {
      // A refusal is final. Without a response the command may have run; the same key then returns its result.
      if (error instanceof ProblemError) intent.current = { for: '', key: '' }
      if (!isOvertaken(error)) return
      setOvertaken({ command: name, isSaved: false, seenUpTo: lastSeen(dossier.history), typed: textsIn(body) })
      await client.invalidateQueries({ queryKey: read.queryKey })
      // Its author is shown what changed; what they send next is based on that.
      opened.current = client.getQueryData(read.queryKey)?.version ?? opened.current
    },
  })
  /**
   * Resolves to true on success; false when it was refused or did not arrive. The same again while it is under way, as by
   * two quick clicks, is the same command: the button is not drawn as busy yet when the second click comes.
   */
  const give = (body: CommandBody<Name>): Promise<boolean> => {
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

const textsIn = (body: object): readonly string[] =>
  Object.values(body).filter((value): value is string => typeof value === 'string' && value.length > 12)
