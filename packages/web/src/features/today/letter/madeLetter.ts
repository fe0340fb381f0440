import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQuery } from '@tanstack/react-query'
import { readRecord } from '../../../api/coordinators.ts'
import { logoSource } from '../../../app/useBranding.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import type { Invitee } from '../invitations/invitationsOf.ts'
import type { IssuedLetter } from '../invitations/useOrders.ts'

/** A letter whose code was just told, and to whom it goes. */
export type MadeLetter = { readonly letter: IssuedLetter; readonly invitee: Invitee }

/** What all letters have: who sends them, whom to call, and where the code is typed. */
export type InvitationLetterhead = {
  readonly logo?: ReturnType<typeof logoSource> | undefined
  readonly sender: string
  readonly phone?: string | undefined
  readonly address: string
}

/** The partner's letterhead; the phone number is the coordinator's own, else the partner's. */
export function useLetterhead(
  { tenant }: Pick<TrajectoryView, 'tenant'>,
  partner: TenantPage | undefined,
): InvitationLetterhead | undefined {
  const own = useQuery({ queryKey: ['coordinator', 'me'], queryFn: () => readRecord({ of: 'me' }), retry: false })
  if (partner === undefined || own.isPending) return undefined
  const { logo } = partner.branding
  return {
    logo: logo && logoSource(partner.id, logo),
    sender: partner.name,
    phone: own.data?.phone ?? tenant.phone,
    address: `${window.location.host}/i/${tenant.id}`,
  }
}
