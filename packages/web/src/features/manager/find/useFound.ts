import { useInfiniteQuery } from '@tanstack/react-query'
import { loggedReading } from '../../../api/query.ts'
import { searchDossiers } from '../../../api/regionDossiers.ts'
import { type PageStart, pageAcrossRegions } from './acrossRegions.ts'

/** The dossiers of the region in which a text is found: a number or a name. Nothing is asked for an empty text. */
export const useFound = (text: string) =>
  useInfiniteQuery({
    queryKey: ['found', text],
    queryFn: ({ pageParam }: { readonly pageParam: PageStart }) =>
      pageAcrossRegions(start => searchDossiers({ text, ...start }), pageParam),
    initialPageParam: {},
    getNextPageParam: page => page.next,
    enabled: text !== '',
    ...loggedReading,
  })
