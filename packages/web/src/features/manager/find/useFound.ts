import { useInfiniteQuery } from '@tanstack/react-query'
import { searchDossiers } from '../../../api/index.ts'
import { loggedReading } from '../../../api/query.ts'

/** The dossiers of the region in which a text is found: a number or a name. Nothing is asked for an empty text. */
export const useFound = (text: string) =>
  useInfiniteQuery({
    queryKey: ['found', text],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => searchDossiers({ text, cursor: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
    enabled: text !== '',
    ...loggedReading,
  })
