import type {
  AmendGrant,
  EndGrant,
  GrantList,
  GrantMade,
  GrantMoney,
  GrantView,
  MakeGrant,
} from '@kring/functions/api/contract/grants'
import { ask } from './client.ts'
import { download } from './download.ts'
import type { Input, Output } from './endpoints.ts'

export type { GrantList, GrantMoney, GrantView }
export type NewGrant = Input<typeof MakeGrant>
export type AmendedGrant = Input<typeof AmendGrant>
export type GrantEnd = Input<typeof EndGrant>
type Made = Output<typeof GrantMade>
export type GrantPlace = { readonly funder: string; readonly grant: string }

const part = encodeURIComponent
const at = ({ funder, grant }: GrantPlace, rest = '') => `/ops/grants/${part(funder)}/${part(grant)}${rest}`

/** API of the funders' grants, for the platform administrator. */
export const listGrants = () => ask<GrantList>('/ops/grants')
export const makeGrant = (body: NewGrant) => ask<Made>('/ops/grants', { method: 'POST', body })
export const readGrant = (place: GrantPlace) => ask<GrantView>(at(place))
export const readGrantMoney = (place: GrantPlace) => ask<GrantMoney>(at(place, '/money'))
export const amendGrant = (place: GrantPlace, body: AmendedGrant, version: number) =>
  ask<Made>(at(place), { method: 'PUT', body, version })
export const endGrant = (place: GrantPlace, body: GrantEnd, version: number) =>
  ask<Made>(at(place, '/end'), { method: 'POST', body, version })
export const downloadInvoice = (place: GrantPlace, quarter: string) =>
  download(at(place, `/invoices/${part(quarter)}`), { name: `${place.grant}-${quarter}.csv`, accept: 'text/csv' })
