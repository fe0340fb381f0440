import { type ClaimEvent, type ClaimSheet, replayClaims } from '@kring/domain'
import type { Item } from '../calls.ts'
import { checkItems, type Examined, faulty, openedOrFaulty } from '../eventStore/checkItems.ts'
import { decodeHistory, type Entry } from '../eventStore/history.ts'
import { operatorKeys, personTag } from '../keys.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
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

/** `shown`: the sheet as the region's list shows it, from the head. */
export type ExaminedClaims = Examined<ClaimHead, { readonly file: ClaimFile; readonly shown: ClaimSheet }>

/** Checks a sheet's items against each other: the seal, the chain, and what the events give. */
export async function examineClaims(
  items: readonly Item[],
  vault: OperatorVault,
  place: ClaimPlace,
): Promise<ExaminedClaims> {
  const pk = claimsPk(place)
  const checked = checkItems(items, vault.mac, pk, parseClaimHead)
  if (checked.kind !== 'sound') return checked
  const { head, headAt, wrappedKey, sealed, events } = checked
  return openedOrFaulty<ExaminedClaims>(async () => {
    const key = SymmetricKey.unwrap(wrappedKey, await vault.operatorKey(), claimKeyContext(pk))
    const shown = sheetIn(pk, sealed, key)
    const history = decodeHistory(claimAggregate, events, key)
    const sheet = replayClaims(history.map(({ event }) => event))
    if (sheet.state === 'none' || !isPlaceOf(headAt, place, sheet)) return faulty({ what: 'head-not-its-events' })
    return { kind: 'whole', file: { place, head, sheet, history, key }, shown }
  })
}

/** The sheet says whose it is, of which region and year; so does its key, and its place in the list. */
const isPlaceOf = ({ ownPk, ownSk }: Item, { region, year, person }: ClaimPlace, sheet: ClaimSheet): boolean =>
  sheet.region === region &&
  sheet.year === year &&
  personTag(sheet.person) === person &&
  ownPk === operatorKeys.claimsOf(region, year).ownPk &&
  ownSk === person
