import { unmarshall } from '@aws-sdk/util-dynamodb'
import { TenantId } from '@kring/domain'
import type { DynamoDBRecord } from 'aws-lambda'
import { CorruptItem } from '../data/failures.ts'
import { isEventSk, isLinkSk, isSaidSk, type Key } from '../data/keys.ts'
import { type LinkGeneration, parseGeneration } from '../data/links.ts'
import { type Member, parseMember } from '../data/members.ts'
import { type PlacedReset, parseReset } from '../data/secondFactorResets.ts'

/** An event of a dossier, from a stream record. */
export type DossierEvent = {
  readonly kind: 'event'
  readonly tenant: TenantId
  readonly dossier: string
  /** The event's sequence number; the event itself is read with its dossier. */
  readonly seq: number
}

/** An event of a trajectory. */
export type TrajectoryHappened = {
  readonly kind: 'trajectory'
  readonly tenant: TenantId
  readonly dossier: string
  readonly seq: number
}

/** An event of a complaint. */
export type ComplaintHappened = {
  readonly kind: 'complaint'
  readonly tenant: TenantId
  readonly complaint: string
  readonly seq: number
}

/** Something that an invited person said through their link; it lies at `sk` of their partition. */
export type Answered = {
  readonly kind: 'answer'
  readonly tenant: TenantId
  readonly dossier: string
  readonly person: string
  readonly sk: string
}

/** The stream records that have effects. */
export type StreamEvent =
  | DossierEvent
  | Answered
  | TrajectoryHappened
  | ComplaintHappened
  /** Something changed in the record of a coordinator, who is named by their tag. */
  | { readonly kind: 'coordinator'; readonly person: string }
  | { readonly kind: 'link'; readonly tenant: TenantId; readonly dossier: string; readonly link: LinkGeneration }
  /** `tenant` is absent for a member of the operator or a funder. */
  | { readonly kind: 'member'; readonly tenant?: TenantId | undefined; readonly member: Member }
  /** The reset of a member's second factor was asked, confirmed or carried out. */
  | { readonly kind: 'second-factor'; readonly tenant?: TenantId | undefined; readonly placed: PlacedReset }

/** Where a record is of, by its keys alone: they are readable when its image is not. */
export type RecordPlace = {
  readonly key: Key
  readonly collection: 'R' | 'J' | 'K' | 'P' | 'MEMBERS' | 'RESETS' | 'COORDINATOR'
  /** Absent for the operator's. */
  readonly tenant?: TenantId
  /** The dossier, the complaint, or a coordinator's tag; absent when it cannot be decoded. */
  readonly of?: string
  /** Whose partition of the trajectory it is. */
  readonly person?: string
}

const inviteePk = /^T#([a-z0-9-]{3,40})#J#([^#]+)#P#([^#]+)$/
const tenantPk = /^T#([a-z0-9-]{3,40})#(R|J|K|MEMBERS|RESETS)(?:#([^#]+))?$/
const coordinatorPk = /^OPS#COORDINATOR#([\w-]+)$/

/** Undefined for items without effects. */
export function placeOfRecord({ dynamodb }: DynamoDBRecord): RecordPlace | undefined {
  const [pk, sk] = [dynamodb?.Keys?.pk?.S, dynamodb?.Keys?.sk?.S]
  return pk === undefined || sk === undefined ? undefined : placeOfKey({ pk, sk })
}

export function placeOfKey(key: Key): RecordPlace | undefined {
  if (key.pk === 'OPS#MEMBERS') return { key, collection: 'MEMBERS' }
  if (key.pk === 'OPS#RESETS') return { key, collection: 'RESETS' }
  const [, coordinator] = coordinatorPk.exec(key.pk) ?? []
  if (coordinator !== undefined) return { key, collection: 'COORDINATOR', of: coordinator }
  const [, nameOfInvitee, dossier = '', person = ''] = inviteePk.exec(key.pk) ?? []
  if (nameOfInvitee !== undefined) {
    const [of, who] = [decoded(dossier), decoded(person)]
    const known = of === undefined || who === undefined ? {} : { of, person: who }
    return { key, collection: 'P', tenant: TenantId.parse(nameOfInvitee), ...known }
  }
  const [, name, collection, id] = tenantPk.exec(key.pk) ?? []
  if (name === undefined) return undefined
  const tenant = TenantId.parse(name)
  if (collection === 'MEMBERS' || collection === 'RESETS') return { key, collection, tenant }
  if (id === undefined) return undefined
  const of = decoded(id)
  return {
    key,
    collection: collection === 'J' || collection === 'K' ? collection : 'R',
    tenant,
    ...(of === undefined ? {} : { of }),
  }
}

/**
 * Parses a stream record. Undefined for items without effects, for deletions, and for events that were written again: an
 * event happens once, so an upgrade or a restore of its item has no effect. Throws CorruptItem, and what the SDK throws
 * for an image that it cannot read.
 */
export function parseStreamRecord(record: DynamoDBRecord): StreamEvent | undefined {
  const place = placeOfRecord(record)
  const image = record.dynamodb?.NewImage
  if (place === undefined || image === undefined) return undefined
  if (isEventSk(place.key.sk) && record.eventName !== 'INSERT') return undefined
  // The attribute-value types of Lambda and of the SDK differ in name only.
  return eventAt(place, () => unmarshall(image as Parameters<typeof unmarshall>[0]))
}

/** What an item at this place tells the effects; of an event or an answer, its key says it all. */
export function eventAt(
  { key: { sk }, collection, tenant, of, person }: RecordPlace,
  item: () => Readonly<Record<string, unknown>>,
): StreamEvent | undefined {
  if (collection === 'MEMBERS') return { kind: 'member', tenant, member: parseMember(item()) }
  if (collection === 'RESETS') return { kind: 'second-factor', tenant, placed: parseReset(item()) }
  if (collection === 'COORDINATOR')
    return isEventSk(sk) && of !== undefined ? { kind: 'coordinator', person: of } : undefined
  if (collection === 'P') {
    if (tenant === undefined || !isSaidSk(sk)) return undefined
    if (of === undefined || person === undefined) throw new CorruptItem('unreadable id of a dossier')
    return { kind: 'answer', tenant, dossier: of, person, sk }
  }
  if (tenant === undefined || !(isEventSk(sk) || isLinkSk(sk))) return undefined
  if (of === undefined) throw new CorruptItem('unreadable id of a dossier')
  if (collection === 'K')
    return isEventSk(sk) ? { kind: 'complaint', tenant, complaint: of, seq: Number(sk.slice(2)) } : undefined
  if (isEventSk(sk))
    return { kind: collection === 'J' ? 'trajectory' : 'event', tenant, dossier: of, seq: Number(sk.slice(2)) }
  return { kind: 'link', tenant, dossier: of, link: parseGeneration(item()) }
}

function decoded(id: string): string | undefined {
  try {
    return decodeURIComponent(id)
  } catch {
    return undefined
  }
}
