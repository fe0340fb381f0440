import type { InvoiceLines, PartnerInvoices } from '@kring/functions/api/contract/invoices'
import { ask } from './client.ts'
import { download } from './download.ts'
import type { Output } from './endpoints.ts'
import type { GrantPlace } from './grants.ts'

export type { InvoiceLines }

const part = encodeURIComponent
const csv = (grant: string, quarter: string) => ({ name: `${grant}-${quarter}-lines.csv`, accept: 'text/csv' })

/** API of the lines of invoices, one for each dossier: all of a grant, for the platform administrator. */
const ofGrant = ({ funder, grant }: GrantPlace, quarter: string) =>
  `/ops/grants/${part(funder)}/${part(grant)}/invoices/${part(quarter)}/lines`
export const readInvoiceLines = (place: GrantPlace, quarter: string) => ask<InvoiceLines>(ofGrant(place, quarter))
export const downloadInvoiceLines = (place: GrantPlace, quarter: string) =>
  download(`${ofGrant(place, quarter)}.csv`, csv(place.grant, quarter))

/** Those of a partner's own dossiers, for its administrator. */
const own = (tenant: string, rest = '') => `/t/${part(tenant)}/invoices${rest}`
export const listOwnInvoices = (tenant: string) => ask<Output<typeof PartnerInvoices>>(own(tenant))
export const readOwnLines = (tenant: string, grant: string, quarter: string) =>
  ask<InvoiceLines>(own(tenant, `/${part(grant)}/${part(quarter)}`))
export const downloadOwnLines = (tenant: string, grant: string, quarter: string) =>
  download(own(tenant, `/${part(grant)}/${part(quarter)}/lines.csv`), csv(grant, quarter))
