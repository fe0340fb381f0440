import { queryOptions, useQuery } from '@tanstack/react-query'
import { listOperatorMembers } from '../../api/members.ts'

export const operatorMembersQuery = queryOptions({
  queryKey: ['members of the operator'],
  queryFn: listOperatorMembers,
})

/** The members of the operator and the funders, with the regions, funders and partners. */
export const useOperatorMembers = () => useQuery(operatorMembersQuery)
