import type { TransferBody, TransferCode as TransferCodeShape, Transferred } from '@kring/functions/api/contract/index'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

export type TransferCode = Output<typeof TransferCodeShape>
type Body = Omit<Input<typeof TransferBody>, 'answers'> & { readonly answers: Readonly<Record<string, unknown>> }

const at = (tenant: string) => `/t/${encodeURIComponent(tenant)}/transfers`

/** Stores a form on its way to another device; the code works once. */
export const transferForm = (tenant: string, body: Body) =>
  ask<TransferCode>(at(tenant), { method: 'POST', as: 'anyone', body })

export const takeTransfer = (tenant: string, code: string) =>
  ask<Output<typeof Transferred>>(`${at(tenant)}/taken`, { method: 'POST', as: 'anyone', body: { code } })
