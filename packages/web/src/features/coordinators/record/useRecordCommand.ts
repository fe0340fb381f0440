import type { RecordCommandName } from '@kring/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { commandRecord, type RecordBody } from '../../../api/coordinators.ts'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { recordQuery, rosterKey, trainingKey } from '../queries.ts'
import { type RecordCardName, useOpenRecord } from './RecordContext.ts'

/** A command of one tap, without a form. After a change by somebody else the record is read again, and it says so. */
export function useRecordCommand<Name extends RecordCommandName>(command: Name, card: RecordCardName) {
  const { record, place, say } = useOpenRecord()
  const client = useQueryClient()
  /** Set when it was refused because of a change by somebody else: the version that was on the screen. */
  const [overtakenAt, setOvertakenAt] = useState<number>()
  const reload = () => client.fetchQuery({ ...recordQuery(place), staleTime: 0 })
  const mutation = useMutation({
    mutationFn: async ({ body }: { readonly body: RecordBody<Name>; readonly said: string }) => {
      await commandRecord(place, command, body, { version: record.version, intent: newIntent() })
      await reload()
    },
    onSuccess: async (_, { said }) => {
      setOvertakenAt(undefined)
      say(said, card)
      await Promise.all([rosterKey, trainingKey].map(queryKey => client.invalidateQueries({ queryKey })))
    },
    onError: async error => {
      if (!isOvertaken(error)) return setOvertakenAt(undefined)
      setOvertakenAt(record.version)
      await reload().catch(() => undefined)
    },
  })
  return {
    give: (body: RecordBody<Name>, said: string) => {
      if (!mutation.isPending) mutation.mutate({ body, said })
    },
    busy: mutation.isPending,
    error: isOvertaken(mutation.error) ? null : mutation.error,
    overtakenAt,
  }
}

const isOvertaken = (error: unknown): boolean => error instanceof ProblemError && error.code === 'changed-meanwhile'
