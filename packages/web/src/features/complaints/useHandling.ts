import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type ComplaintInput, type ComplaintView, type HandlingName, handleComplaint } from '../../api/complaints.ts'
import { newIntent, ProblemError } from '../../api/index.ts'
import { complaintQuery, complaintsQuery } from './queries.ts'

/**
 * One thing that an officer does with a complaint, based on the version on the screen. Repeated after a lost answer it has the
 * same key. When something happened meanwhile, that is shown, and what was typed stays.
 */
export function useHandling<Name extends HandlingName>(name: Name, { tenant, id, version }: ComplaintView) {
  const client = useQueryClient()
  const intent = useRef({ of: '', key: '' })
  const { queryKey } = complaintQuery(tenant, id)
  const mutation = useMutation({
    mutationFn: (body: ComplaintInput<Name>) => {
      const of = JSON.stringify(body)
      if (intent.current.of !== of) intent.current = { of, key: newIntent() }
      const shown = client.getQueryData(queryKey)?.version ?? version
      return handleComplaint({ tenant, id }, name, body, { version: shown, intent: intent.current.key })
    },
    onSuccess: async () => {
      intent.current = { of: '', key: '' }
      await Promise.all([
        client.invalidateQueries({ queryKey }),
        client.invalidateQueries({ queryKey: complaintsQuery.queryKey }),
      ])
    },
    onError: async error => {
      if (!(error instanceof ProblemError)) return
      intent.current = { of: '', key: '' }
      if (error.status === 409 || error.status === 412) await client.invalidateQueries({ queryKey })
    },
  })
  const give = async (body: ComplaintInput<Name>): Promise<boolean> => {
    if (mutation.isPending) return false
    return mutation.mutateAsync(body).then(
      () => true,
      () => false,
    )
  }
  return { give, busy: mutation.isPending, error: mutation.error }
}
