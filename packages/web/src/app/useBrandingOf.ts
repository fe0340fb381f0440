import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../api/query.ts'
import { useBranding } from './useBranding.ts'

/** The logo, colours and words of an organisation on the pages of its own people, once they are known. */
export function useBrandingOf(tenant: string | undefined): void {
  const page = useQuery({ ...tenantQuery(tenant ?? ''), enabled: tenant !== undefined })
  useBranding(page.data)
}
