import type { FormDefinition } from '@kring/domain'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { ProblemError, readForm, readReferral } from '../../../api/index.ts'
import { loggedReading } from '../../../api/query.ts'

/** The version after the user's last change of each dossier, while the page is open. */
const changedTo = new Map<string, number>()
export const noteChange = (tenant: string, id: string, version: number): void => {
  changedTo.set(`${tenant} ${id}`, version)
}

/** A dossier as a regional manager sees it; not found for other roles. */
async function readDossier(tenant: string, id: string): Promise<DossierView> {
  const referral = await readReferral(tenant, id, changedTo.get(`${tenant} ${id}`))
  if (referral.view === 'dossier') return referral
  throw new ProblemError(403, { code: 'not-allowed' })
}

export const dossierQuery = (tenant: string, id: string) =>
  queryOptions({ queryKey: ['dossier', tenant, id], queryFn: () => readDossier(tenant, id), ...loggedReading })

/** The form version of the answers. Versions are immutable, so it is fetched once. */
const formQuery = (tenant: string, form: DossierView['form'] | undefined) =>
  queryOptions({
    queryKey: ['form', tenant, form?.id, form?.version],
    queryFn: () => readForm(tenant, form?.id ?? '', form?.version),
    enabled: form !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })

export type Dossier = { readonly dossier: DossierView; readonly form: FormDefinition }

export function useDossier(tenant: string, id: string) {
  const dossier = useQuery(dossierQuery(tenant, id))
  const form = useQuery(formQuery(tenant, dossier.data?.form))
  const error = dossier.data && form.data ? null : (dossier.error ?? form.error)
  const data: Dossier | undefined = dossier.data && form.data && { dossier: dossier.data, form: form.data }
  const retry = () => void (dossier.data ? form.refetch() : dossier.refetch())
  return { data, error, retry }
}
