import { unmarshall } from '@aws-sdk/util-dynamodb'
import { keptUntil } from '@kring/domain'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import { parseAccess, type StoredAccess } from '../data/accessLog/accessLog.ts'
import { parseSeal, type StoredSeal } from '../data/accessLog/seals.ts'
import type { Item } from '../data/calls.ts'
import { hashOf, parseStoredEvent, type StoredEvent } from '../data/eventStore/codec.ts'
import { isEventSk, isFormerAccessSk, momentOfAccess, sealedSk } from '../data/keys.ts'
import type { Mac } from '../data/sealing/mac.ts'
import type { alarmKinds } from '../ledger/batch.ts'

type Place = { readonly pk: string; readonly sk: string }

/** What a stream record means to the seal. `maintenance`: the one that the item names. */
export type SealRecord =
  | { readonly kind: 'event'; readonly event: StoredEvent; readonly isAgain: boolean }
  | { readonly kind: 'entry'; readonly entry: StoredAccess; readonly isAgain: boolean }
  | { readonly kind: 'seal'; readonly seal: StoredSeal; readonly isAgain: boolean }
  | (Fault & { readonly kind: 'fault' })
  /** An entry of the former access logs is gone: the work of a maintenance, or a fault. */
  | (Fault & { readonly kind: 'former' })

export type Fault = Place & {
  readonly what: (typeof alarmKinds)[number]
  /** When the record was made, ISO 8601. */
  readonly at: string
}

/** AWS: who deletes an item whose time to live is over. docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html */
const timeToLive = 'dynamodb.amazonaws.com'

/** Parses a stream record. Undefined for what the seal does not watch, and for a removal at the end of retention. */
export function parseSealRecord(record: DynamoDBRecord, mac: Mac, now: string): SealRecord | undefined {
  const { dynamodb, eventName, userIdentity } = record
  const place = { pk: textOf(dynamodb?.Keys?.pk), sk: textOf(dynamodb?.Keys?.sk) }
  const moment = momentOfAccess(sealedSk(place.sk) ?? place.sk)
  if (!isEventSk(place.sk) && moment === undefined && !isFormerAccessSk(place.sk)) return undefined
  const created = dynamodb?.ApproximateCreationDateTime
  const at = created === undefined ? now : new Date(created * 1000).toISOString()
  if (eventName === 'REMOVE') {
    if (isFormerAccessSk(place.sk)) return { kind: 'former', ...place, what: 'removed', at }
    const isDue = userIdentity?.principalId === timeToLive && moment !== undefined && keptUntil(moment) <= at
    return isDue ? undefined : { kind: 'fault', ...place, what: 'removed', at }
  }
  if (isFormerAccessSk(place.sk)) return undefined
  return parseImage(itemOf(dynamodb?.NewImage ?? {}), mac, eventName !== 'INSERT') ?? unreadable(place, at)
}

const unreadable = (place: Place, at: string): SealRecord => ({ kind: 'fault', ...place, what: 'unreadable', at })

function parseImage(item: Item, mac: Mac, isAgain: boolean): SealRecord | undefined {
  const sk = String(item.sk)
  if (isEventSk(sk)) {
    const event = parsedEvent(item)
    return event?.hash === undefined || event.hash !== hashOf(mac, event)
      ? undefined
      : { kind: 'event', event, isAgain }
  }
  if (sealedSk(sk) !== undefined) {
    const seal = parseSeal(item, mac)
    return seal && { kind: 'seal', seal, isAgain }
  }
  const entry = parseAccess(item, mac)
  return entry && { kind: 'entry', entry, isAgain }
}

function parsedEvent(item: Item): StoredEvent | undefined {
  try {
    return parseStoredEvent(item)
  } catch {
    return undefined
  }
}

const textOf = (value: AttributeValue | undefined): string => value?.S ?? ''

/** The item of a stream image. Lambda gives binary as base64 text. */
function itemOf(image: Readonly<Record<string, AttributeValue>>): Item {
  const decoded = Object.entries(image).map(([name, value]) => [
    name,
    value.B === undefined ? value : { B: Buffer.from(value.B, 'base64') },
  ])
  return unmarshall(Object.fromEntries(decoded))
}
