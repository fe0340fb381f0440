import { queryOptions, useQuery } from '@tanstack/react-query'
import { listOperatorMembers } from '../../api/members.ts'

export const operatorMembersQuery = queryOptions({
  queryKey: ['members of the operator'],
  queryFn: listOperatorMembers,
})

/** The people of the operator and the funders, with the places and partners there are. */
export const useOperatorMembers = () => useQuery(operatorMembersQuery)
