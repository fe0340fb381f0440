import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../api/query.ts'
import { useBranding } from './useBranding.ts'

/** The branding (logo, colours, terms) of the organisation on its staff's pages, once loaded. */
export function useBrandingOf(tenant: string | undefined): void {
  const page = useQuery({ ...tenantQuery(tenant ?? ''), enabled: tenant !== undefined })
  useBranding(page.data)
}
