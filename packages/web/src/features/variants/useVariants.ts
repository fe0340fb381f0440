import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readTenant } from '../../api/index.ts'
import { type Overview, readVariants } from '../../api/variants.ts'

const key = (tenant: string) => ['variants', tenant] as const

/** A partner's variant settings and its public information. */
export function useVariants(tenant: string) {
  const variants = useQuery({ queryKey: key(tenant), queryFn: () => readVariants(tenant), staleTime: 0 })
  const page = useQuery({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant) })
  return {
    overview: variants.data,
    page: page.data,
    error: variants.error ?? page.error,
    retry: () => void Promise.all([variants.refetch(), page.refetch()]),
  }
}

/** After a change: updates the cache from the response or refetches, including the public information. */
export function useRenewal(tenant: string) {
  const client = useQueryClient()
  return {
    put: async (overview: Overview) => {
      client.setQueryData(key(tenant), overview)
      await client.invalidateQueries({ queryKey: ['tenant', tenant] })
    },
    read: async (): Promise<Overview> => {
      const overview = await client.fetchQuery({
        queryKey: key(tenant),
        queryFn: () => readVariants(tenant),
        staleTime: 0,
      })
      await client.invalidateQueries({ queryKey: ['tenant', tenant] })
      return overview
    },
  }
}
