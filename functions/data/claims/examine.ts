import { type ClaimEvent, type ClaimSheet, replayClaims } from '@kring/domain'
import type { Item } from '../calls.ts'
import { isSealed } from '../eventStore/headSeal.ts'
import { checkChain, decodeHistory, type Entry } from '../eventStore/history.ts'
import { CorruptItem } from '../failures.ts'
import { HEAD, isEventSk, operatorKeys, personTag } from '../keys.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey, Undecipherable } from '../sealing/symmetricKey.ts'
import { claimAggregate } from './aggregate.ts'
import { type ClaimHead, claimKeyContext, parseClaimHead, sheetIn } from './headItem.ts'
import { type ClaimPlace, claimsPk } from './place.ts'

/** What a coordinator claims of a region in a year, with its events. */
export type ClaimFile = {
  readonly place: ClaimPlace
  readonly head: ClaimHead
  readonly sheet: ClaimSheet
  readonly history: readonly Entry<ClaimEvent>[]
  readonly key: SymmetricKey
}

/** What does not fit in a sheet's items. `entry`: the sequence number of the event, where it is one. */
export type ClaimFault = {
  readonly what: 'head-unreadable' | 'head-altered' | 'event-altered' | 'event-not-in-head' | 'head-not-its-events'
  readonly entry?: number
}

export type ExaminedClaims =
  /** `shown`: the sheet as the region's list shows it, from the head. */
  | { readonly kind: 'whole'; readonly file: ClaimFile; readonly shown: ClaimSheet }
  | { readonly kind: 'erased'; readonly head: ClaimHead }
  | { readonly kind: 'faulty'; readonly fault: ClaimFault }
  | { readonly kind: 'absent' }

/** Checks a sheet's items against each other: the seal, the chain, and what the events give. */
export async function examineClaims(
  items: readonly Item[],
  vault: OperatorVault,
  place: ClaimPlace,
): Promise<ExaminedClaims> {
  const pk = claimsPk(place)
  const headAt = items.find(({ sk }) => sk === HEAD)
  const eventItems = items.filter(({ sk }) => typeof sk === 'string' && isEventSk(sk))
  if (headAt === undefined) return eventItems.length === 0 ? { kind: 'absent' } : faulty({ what: 'head-unreadable' })
  const head = parseClaimHead(headAt)
  if (head === undefined) return faulty({ what: 'head-unreadable' })
  if (!isSealed(headAt, vault.mac) || headAt.pk !== pk) return faulty({ what: 'head-altered' })
  const { events, broken } = checkChain(vault.mac, pk, eventItems, head.version)
  if (broken !== undefined) return faulty({ what: 'event-altered', entry: broken })
  if (eventItems.length > head.version) return faulty({ what: 'event-not-in-head', entry: head.version + 1 })
  if (events.at(-1)?.hash !== head.hash) return faulty({ what: 'event-altered', entry: head.version })
  if (head.key === undefined || head.private === undefined)
    return head.erasedAt === undefined ? faulty({ what: 'head-altered' }) : { kind: 'erased', head }
  try {
    const key = SymmetricKey.unwrap(head.key, await vault.operatorKey(), claimKeyContext(pk))
    const shown = sheetIn(pk, head.private, key)
    const history = decodeHistory(claimAggregate, events, key)
    const sheet = replayClaims(history.map(({ event }) => event))
    if (sheet.state === 'none' || !isPlaceOf(headAt, place, sheet)) return faulty({ what: 'head-not-its-events' })
    return { kind: 'whole', file: { place, head, sheet, history, key }, shown }
  } catch (error) {
    if (error instanceof Undecipherable || error instanceof CorruptItem) return faulty({ what: 'event-altered' })
    throw error
  }
}

const faulty = (fault: ClaimFault): ExaminedClaims => ({ kind: 'faulty', fault })

/** The sheet says whose it is, of which region and year; so does its key, and its place in the list. */
const isPlaceOf = ({ ownPk, ownSk }: Item, { region, year, person }: ClaimPlace, sheet: ClaimSheet): boolean =>
  sheet.region === region &&
  sheet.year === year &&
  personTag(sheet.person) === person &&
  ownPk === operatorKeys.claimsOf(region, year).ownPk &&
  ownSk === person
