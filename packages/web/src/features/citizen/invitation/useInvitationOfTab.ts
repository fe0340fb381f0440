import { useEffect, useState } from 'react'
import { go, useAddress } from '../../../public/address.ts'
import { forgetInvitations, type InvitationOfTab, keepInvitationOfTab, readInvitationOfTab } from './invitationOfTab.ts'

/** A secret has 43 letters. A shorter one was cut off on its way, and the page says so; `#main` is a place on the page. */
const leastSecret = 20

/**
 * The invitation whose link opened this tab. Its secret is taken out of the address at once, so that neither the history nor
 * a picture of the screen has it; the tab keeps it over a reload.
 */
export function useInvitationOfTab(tenant: string) {
  const fragment = useAddress().hash.slice(1)
  const inAddress = fragment.length >= leastSecret ? fragment : undefined
  const [kept, setKept] = useState(() => readInvitationOfTab(tenant))
  const keep = (invitation: InvitationOfTab) => {
    keepInvitationOfTab(tenant, invitation)
    setKept(invitation)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link that the address brings
  useEffect(() => {
    if (inAddress === undefined) return
    if (kept?.secret !== inAddress) keep({ secret: inAddress, byCode: false })
    go(`/i/${tenant}`, { replace: true })
  }, [inAddress, tenant])
  const forget = () => {
    forgetInvitations()
    setKept(undefined)
  }
  const secret = inAddress ?? kept?.secret
  return { secret, byCode: kept?.byCode === true && kept.secret === secret, keep, forget }
}
