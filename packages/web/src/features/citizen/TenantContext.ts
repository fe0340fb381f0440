import type { TenantPage } from '@kring/functions/api/contract/people'
import { createContext, useContext } from 'react'

const context = createContext<TenantPage | undefined>(undefined)
export const TenantProvider = context.Provider

export function useTenant(): TenantPage {
  const tenant = useContext(context)
  if (!tenant) throw new Error('useTenant needs a TenantProvider')
  return tenant
}
