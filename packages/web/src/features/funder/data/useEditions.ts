import { skipToken, useQuery } from '@tanstack/react-query'
import { type EditionName, readEdition, readEditions } from '../../../api/editions.ts'

/** The grants of a funder with their published editions. */
export const useEditions = (funder: string | undefined) =>
  useQuery({
    queryKey: ['editions', funder],
    queryFn: funder === undefined ? skipToken : () => readEditions(funder),
  })

/** An edition never changes; that it was replaced is told by the list. */
export const useEdition = (funder: string, name: EditionName) =>
  useQuery({
    queryKey: ['edition', funder, name.grant, name.asOf, name.number],
    queryFn: () => readEdition(funder, name),
    staleTime: 60 * 60_000,
  })
