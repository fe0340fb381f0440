import { queryOptions } from '@tanstack/react-query'
import { listDrafts, listReferrals, readForm, readReferral } from '../../api/index.ts'
import { listProfessionalForms } from '../../api/openForms.ts'
import { loggedReading } from '../../api/query.ts'

export const openFormsQuery = (tenant: string) =>
  queryOptions({ queryKey: ['open-forms', tenant], queryFn: () => listProfessionalForms(tenant), staleTime: 60_000 })

/** A form version is immutable; without a number, the published one. */
export const formQuery = (tenant: string, form: string, version?: number) =>
  queryOptions({
    queryKey: ['form', tenant, form, version ?? 'live'],
    queryFn: () => readForm(tenant, form, version),
    staleTime: version === undefined ? 60_000 : Number.POSITIVE_INFINITY,
  })

/** Key of a draft as it was opened, merged with its local copy. */
export const draftQueryKey = (tenant: string, draft: string) => ['draft', tenant, draft] as const

export const draftsQuery = (tenant: string) => ({
  queryKey: ['drafts', tenant] as const,
  queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => listDrafts(tenant, pageParam),
  initialPageParam: undefined,
  getNextPageParam: (page: { readonly cursor?: string | undefined }) => page.cursor,
  staleTime: 0,
})

export const referralQuery = (tenant: string, id: string) =>
  queryOptions({ queryKey: ['referral', tenant, id], queryFn: () => readReferral(tenant, id), ...loggedReading })

export const referralsKey = (tenant: string) => ['referrals', tenant] as const

export const referralsQuery = (tenant: string) => ({
  queryKey: referralsKey(tenant),
  queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => listReferrals(tenant, { cursor: pageParam }),
  initialPageParam: undefined,
  getNextPageParam: (page: { readonly cursor?: string | undefined }) => page.cursor,
  ...loggedReading,
})
