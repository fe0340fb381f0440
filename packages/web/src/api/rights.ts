import type { CommandResult } from '@kring/functions/api/contract/index'
import type { AlsoInView, HeldAsked, HeldFileView, HeldMade, RightsView } from '@kring/functions/api/contract/rights'
import { ask } from './client.ts'
import { download } from './download.ts'
import type { Output } from './endpoints.ts'

export type { AlsoInView, HeldFileView, RightsView }

const at = (tenant: string, id: string, rest = '') =>
  `/t/${encodeURIComponent(tenant)}/referrals/${encodeURIComponent(id)}/rights${rest}`

export const readRights = (tenant: string, id: string) => ask<RightsView>(at(tenant, id))
export const lookAtFile = (tenant: string, id: string, body: HeldAsked) =>
  ask<HeldFileView>(at(tenant, id, '/file'), { method: 'POST', body })
export const readAlsoIn = (tenant: string, id: string, body: HeldAsked) =>
  ask<AlsoInView>(at(tenant, id, '/also-in'), { method: 'POST', body })
/** The file for the person: a PDF to read, or JSON to take to another service. */
export const downloadFile = (tenant: string, id: string, kind: 'pdf' | 'json', body: HeldMade): Promise<void> =>
  download(at(tenant, id, `/file.${kind}`), {
    method: 'POST',
    body,
    accept: kind === 'pdf' ? 'application/pdf' : 'application/json',
    name: `gegevens.${kind}`,
  })
/** Asks by a personal link what is held. */
export const askOwnData = (tenant: string, personalLink: string, intent: string) =>
  ask<Output<typeof CommandResult>>(`/p/${encodeURIComponent(tenant)}/ask-own-data`, {
    method: 'POST',
    personalLink,
    body: {},
    intent,
  })
