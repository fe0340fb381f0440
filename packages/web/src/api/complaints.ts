import type { ComplaintCommandName, complaintCommands } from '@kring/domain'
import type {
  ComplaintFiled,
  ComplaintList,
  ComplaintResult,
  ComplaintView,
  OwnComplaint,
} from '@kring/functions/api/contract/complaints'
import { ask } from './client.ts'
import type { Input } from './endpoints.ts'

export type { ComplaintFiled, ComplaintList, ComplaintView, OwnComplaint }
export type ComplaintInput<Name extends ComplaintCommandName> = Input<(typeof complaintCommands)[Name]['body']>
/** What an officer does with a complaint that is there. */
export type HandlingName = Exclude<ComplaintCommandName, 'file' | 'register' | 'add-words' | 'withdraw-complaint'>

const part = encodeURIComponent

/** `personalLink`: the link by which somebody came, if any; a signed-in person sends their token instead. */
export const fileComplaint = (
  tenant: string,
  body: ComplaintInput<'file'>,
  intent: string,
  personalLink: string | undefined,
) =>
  ask<ComplaintFiled>(`/t/${part(tenant)}/complaints`, {
    method: 'POST',
    as: 'anyone',
    body,
    intent,
    ...(personalLink ? { personalLink } : {}),
  })

/** By somebody who is signed in: their token says who they are. */
export const fileComplaintSignedIn = (tenant: string, body: ComplaintInput<'file'>, intent: string) =>
  ask<ComplaintFiled>(`/t/${part(tenant)}/complaints`, { method: 'POST', body, intent })

const own = (tenant: string, rest = '') => `/p/${part(tenant)}/complaint${rest}`
export const followComplaint = (tenant: string, personalLink: string) =>
  ask<OwnComplaint>(own(tenant), { personalLink })
export const addToComplaint = (tenant: string, personalLink: string, text: string, intent: string) =>
  ask<OwnComplaint>(own(tenant, '/add-words'), { method: 'POST', personalLink, body: { text }, intent })
export const withdrawComplaint = (tenant: string, personalLink: string, intent: string) =>
  ask<OwnComplaint>(own(tenant, '/withdraw-complaint'), { method: 'POST', personalLink, body: {}, intent })

export const readComplaints = () => ask<ComplaintList>('/ops/complaints')
export const readComplaint = (tenant: string, id: string) =>
  ask<ComplaintView>(`/ops/complaints/${part(tenant)}/${part(id)}`)
export const registerComplaint = (tenant: string, body: ComplaintInput<'register'>, intent: string) =>
  ask<ComplaintFiled>(`/ops/complaints/${part(tenant)}`, { method: 'POST', body, intent })
export const handleComplaint = <Name extends HandlingName>(
  at: { readonly tenant: string; readonly id: string },
  name: Name,
  body: ComplaintInput<Name>,
  change: { readonly version: number; readonly intent: string },
) =>
  ask<ComplaintResult>(`/ops/complaints/${part(at.tenant)}/${part(at.id)}/${name}`, { method: 'POST', body, ...change })
