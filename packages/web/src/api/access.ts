import type { Side } from '@kring/domain/variants'
import type { AccessLog, EmergencyOpened, LinkState, PartnerLog } from '@kring/functions/api/contract/accessLog'
import { ask } from './client.ts'
import type { Output } from './endpoints.ts'

export type { AccessLog, PartnerLog }

/** Requests that only write an entry to the access log of a dossier. */
const at = (tenant: string, id: string, rest: string) =>
  `/t/${encodeURIComponent(tenant)}/referrals/${encodeURIComponent(id)}/${rest}`

export const readAccessLog = (tenant: string, id: string, cursor: string | undefined) =>
  ask<AccessLog>(at(tenant, id, 'access-log'), { query: { cursor } })
/** A page of all access logs of a partner, of one month (YYYY-MM). */
export const readPartnerLog = (tenant: string, month: string, cursor: string | undefined) =>
  ask<PartnerLog>(`/t/${encodeURIComponent(tenant)}/access-log`, { query: { month, cursor } })
export const openInEmergency = (tenant: string, id: string, reason: string) =>
  ask<Output<typeof EmergencyOpened>>(at(tenant, id, 'emergency'), { method: 'POST', body: { reason } })
const forSide = (side: Side | undefined): string => (side === undefined ? '' : `?side=${side}`)
/** Logs the printing of the whole dossier, or of the part that one of the two sides may have. */
export const notePrinted = (tenant: string, id: string, side?: Side) =>
  ask<void>(at(tenant, id, `printed${forSide(side)}`), { method: 'POST' })
export const exportPath = (tenant: string, id: string, side?: Side): string => at(tenant, id, `export${forSide(side)}`)
export const revokeLink = (tenant: string, id: string) =>
  ask<Output<typeof LinkState>>(at(tenant, id, 'revoke-link'), { method: 'POST' })
export const renewLink = (tenant: string, id: string) =>
  ask<Output<typeof LinkState>>(at(tenant, id, 'renew-link'), { method: 'POST' })
