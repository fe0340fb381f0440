import type { DecidedDossiers, FoundDossiers, PossibleDuplicates } from '@kring/functions/api/contract/index'
import { ask } from './client.ts'
import type { Output, Page } from './endpoints.ts'

type RegionPage = Page & { readonly region?: string | undefined }
export const listDecided = (list: 'accepted' | 'closed', query: RegionPage = {}) =>
  ask<Output<typeof DecidedDossiers>>('/ops/dossiers', { query: { list, ...query } })
/** By POST: a name does not belong in an address. */
export const searchDossiers = (body: RegionPage & { readonly text: string }) =>
  ask<Output<typeof FoundDossiers>>('/ops/search', { method: 'POST', body })
export const readDuplicates = (tenant: string, id: string) =>
  ask<Output<typeof PossibleDuplicates>>(
    `/t/${encodeURIComponent(tenant)}/referrals/${encodeURIComponent(id)}/duplicates`,
  )
