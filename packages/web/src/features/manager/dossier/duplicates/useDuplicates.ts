import { queryOptions, useQuery } from '@tanstack/react-query'
import { loggedReading } from '../../../../api/query.ts'
import { readDuplicates } from '../../../../api/regionDossiers.ts'

/** The dossiers of the region that may be about the same person, with the words to show them. */
async function duplicatesWithWords(tenant: string, id: string) {
  const answer = await readDuplicates(tenant, id)
  if (answer.items.length > 0) await (await import('./duplicateWords.ts')).loadDuplicateWords()
  return answer
}

/** Refused to whoever does not manage the region. */
export const duplicatesQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: ['duplicates', tenant, id],
    queryFn: () => duplicatesWithWords(tenant, id),
    ...loggedReading,
  })

export const useDuplicates = (tenant: string, id: string) => useQuery(duplicatesQuery(tenant, id)).data?.items ?? []
