import { unmarshall } from '@aws-sdk/util-dynamodb'
import { TenantId } from '@kring/domain'
import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import { type Emergency, parseEmergency } from '../data/accessLog/emergencies.ts'
import { isEventSk, isLinkSk } from '../data/keys.ts'
import { type LinkGeneration, parseGeneration } from '../data/links.ts'
import { type Member, parseMember } from '../data/members.ts'

/** An event of a dossier, from a stream record. */
export type DossierEvent = {
  readonly kind: 'event'
  readonly tenant: TenantId
  readonly dossier: string
  /** The event's sequence number; the event itself is read with its dossier. */
  readonly seq: number
}

/** The stream records that have effects. */
export type StreamEvent =
  | DossierEvent
  | { readonly kind: 'link'; readonly tenant: TenantId; readonly dossier: string; readonly link: LinkGeneration }
  | { readonly kind: 'emergency'; readonly tenant: TenantId; readonly emergency: Emergency }
  /** `tenant` is absent for a member of the operator or a funder. */
  | { readonly kind: 'member'; readonly tenant?: TenantId; readonly member: Member }

const Keys = z.object({ pk: z.string(), sk: z.string() })
const tenantPk = /^T#([a-z0-9-]{3,40})#([A-Z]+)(?:#(.+))?$/

/**
 * Parses a stream record. Undefined for items without effects, for deletions, and for events that were written again: an
 * event happens once, so an upgrade or a restore of its item has no effect.
 */
export function parseStreamRecord(record: DynamoDBRecord): StreamEvent | undefined {
  const image = record.dynamodb?.NewImage
  if (image === undefined) return undefined
  // The attribute-value types of Lambda and of the SDK differ in name only.
  const item = unmarshall(image as Parameters<typeof unmarshall>[0])
  const keys = Keys.safeParse(item)
  if (!keys.success) return undefined
  const { pk, sk } = keys.data
  if (pk === 'OPS#MEMBERS') return { kind: 'member', member: parseMember(item) }
  const [, name, collection, id] = tenantPk.exec(pk) ?? []
  if (name === undefined) return undefined
  const tenant = TenantId.parse(name)
  if (collection === 'MEMBERS') return { kind: 'member', tenant, member: parseMember(item) }
  if (collection === 'EMERGENCY') return { kind: 'emergency', tenant, emergency: parseEmergency(item) }
  if (collection !== 'R' || id === undefined) return undefined
  const dossier = decodeURIComponent(id)
  if (isEventSk(sk))
    return record.eventName === 'INSERT' ? { kind: 'event', tenant, dossier, seq: Number(sk.slice(2)) } : undefined
  return isLinkSk(sk) ? { kind: 'link', tenant, dossier, link: parseGeneration(item) } : undefined
}
