import type { FormSummary } from '@kring/functions/api/contract/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'

type Addressed = Pick<FormSummary, 'id' | 'audience'>

/**
 * Where a form is filled in: the page path (the main form of each audience has the shortest), or the API path for
 * systems.
 */
export function pathOf({ id, audience }: Addressed, { id: tenant, forms }: Pick<TenantPage, 'id' | 'forms'>): string {
  switch (audience) {
    case 'citizen':
      return `/o/${tenant}/${id === forms.citizen ? 'self-referral' : `f/${id}`}`
    case 'professional':
      return `/referrals/${tenant}/new${id === forms.professional ? '' : `/${id}`}`
    case 'partner-system':
      return `/api/t/${tenant}/referrals`
    default:
      return audience satisfies never
  }
}

/** The API path of the JSON schema for the answers. */
export const schemaPathOf = (id: string, tenant: string): string => `/api/t/${tenant}/forms/${id}/schema`
