import { type GrantPlace, listGrants, readGrant, readGrantMoney } from '../../api/grants.ts'

export const grantsQuery = { queryKey: ['grants'], queryFn: listGrants }
export const grantQuery = (place: GrantPlace) => ({
  queryKey: ['grant', place.funder, place.grant],
  queryFn: () => readGrant(place),
})
export const grantMoneyQuery = (place: GrantPlace) => ({
  queryKey: ['grant-money', place.funder, place.grant],
  queryFn: () => readGrantMoney(place),
})
