import type { PartnerReport } from '@kring/functions/api/contract/partnerReport'
import { ask } from './client.ts'
import { download } from './download.ts'
import { queryString } from './index.ts'

export type { PartnerReport }

type Months = { readonly from: string; readonly to: string }

/** API of the figures of a partner's own referrals, for its administrator. */
const path = (tenant: string) => `/t/${encodeURIComponent(tenant)}/report`

export const readPartnerReport = (tenant: string, { from, to }: Months) =>
  ask<PartnerReport>(`${path(tenant)}${queryString({ from, to })}`)

const accepts = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const
export type PartnerReportFile = keyof typeof accepts

export const downloadPartnerReport = (tenant: string, { from, to }: Months, kind: PartnerReportFile) =>
  download(`${path(tenant)}.${kind}${queryString({ from, to })}`, {
    accept: accepts[kind],
    name: `${tenant}-${from}-${to}.${kind}`,
  })
