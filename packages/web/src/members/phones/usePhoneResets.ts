import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  askOperatorReset,
  askTenantReset,
  confirmOperatorReset,
  confirmTenantReset,
  listOperatorResets,
  listTenantResets,
  type PhoneCheck,
  type PhoneReset,
} from '../../api/members.ts'
import type { Member } from '../roles.ts'

/** The people of a place who have a new phone: what waits, what was done, and how it is asked and confirmed. */
export type PhoneResets = {
  readonly items: readonly PhoneReset[]
  /** Why they could not be loaded. */
  readonly failure: unknown
  readonly retry: () => void
  readonly ask: (member: Member, checked: PhoneCheck) => Promise<unknown>
  readonly confirm: (reset: PhoneReset) => Promise<unknown>
}

/** At a partner, or, without one, at the operator. */
export function usePhoneResets(tenant?: string): PhoneResets {
  const client = useQueryClient()
  const queryKey = ['second factor resets', tenant ?? 'operator']
  const resets = useQuery({
    queryKey,
    queryFn: () => (tenant === undefined ? listOperatorResets() : listTenantResets(tenant)),
  })
  // Also after a refusal: somebody else may have asked or confirmed meanwhile.
  const reload = () => client.invalidateQueries({ queryKey })
  return {
    items: resets.data?.items ?? [],
    failure: resets.error,
    retry: () => void resets.refetch(),
    ask: ({ subject, role, place = '-' }, checked) =>
      (tenant === undefined
        ? askOperatorReset({ subject, role, place }, checked)
        : askTenantReset(tenant, { subject, role }, checked)
      ).finally(reload),
    confirm: reset =>
      (tenant === undefined ? confirmOperatorReset(reset) : confirmTenantReset(tenant, reset)).finally(reload),
  }
}
