import { createContext, use } from 'react'

export type OwnTenant = { readonly id: string; readonly name: string }

const Context = createContext<OwnTenant | undefined>(undefined)
export const PartnerProvider = Context.Provider

/** The partner of the current page. */
export function usePartner(): OwnTenant {
  const tenant = use(Context)
  if (!tenant) throw new Error('usePartner needs a PartnerProvider')
  return tenant
}
