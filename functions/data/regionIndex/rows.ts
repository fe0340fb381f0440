import {
  type ComparedPerson,
  type FormDefinition,
  participantsOf,
  personsAbout,
  type SearchKey,
  searchedNames,
  searchKeysOf,
  type Trace,
  tracesOf,
} from '@kring/domain'
import type { Item } from '../calls.ts'
import { datedPosition } from '../keys.ts'
import type { Dossier } from '../referrals/examine.ts'
import type { Mac } from '../sealing/mac.ts'
import { type RegionMac, regionMac, shortMac } from './regionMac.ts'

/** The rows of a dossier in its region's indexes, each under a keyed hash: to find it, and to compare its persons. */
export type RegionRows = { readonly find: ReadonlyMap<string, Item>; readonly alike: ReadonlyMap<string, Item> }

type Indexed = Pick<Dossier, 'head' | 'referral'>

export const findHash = (hash: RegionMac, { kind, place }: SearchKey): string => hash('find', kind, ...place)
export const alikeHash = (hash: RegionMac, { kind, place }: Trace): string => hash('alike', kind, ...place)
export const exactMark = (hash: RegionMac, exact: string): string => shortMac(hash)('exact', exact)
/** By which one dossier is named in a row of another. */
export const dossierMark = (hash: RegionMac, tenant: string, id: string): string =>
  shortMac(hash)('dossier', tenant, id)

/** The sort key of all rows of a dossier: the last submitted is found first. */
export const positionOf = ({ head: { submittedAt, tenant, id } }: Indexed): string =>
  datedPosition(submittedAt, tenant, id)

/** No name, date or phone number is in a row: keyed hashes, the dossier's number, state and kind of conference. */
export function rowsOf(mac: Mac, dossier: Indexed, form: FormDefinition): RegionRows {
  const { head, referral } = dossier
  const hash = regionMac(mac, head.region)
  const shown = { state: head.state, variant: head.variant }
  return {
    find: findRows(hash, searchKeysOf(head.id, searchedNames(referral, form)), shown),
    alike: alikeRows(hash, comparedPersonsOf(dossier, form).flatMap(tracesOf), {
      ...shown,
      ...judgedOf(hash, dossier),
    }),
  }
}

/** The persons of a dossier who are compared, in the order in which the screen names them. */
export const comparedPersonsOf = ({ referral }: Indexed, form: FormDefinition): readonly ComparedPerson[] =>
  personsAbout(participantsOf(referral, form))

/** One row a hash: the names of a dossier that sound the same share theirs. */
function findRows(hash: RegionMac, keys: readonly SearchKey[], shown: Item): ReadonlyMap<string, Item> {
  const byHash = Map.groupBy(keys, key => findHash(hash, key))
  return new Map(
    [...byHash].map(([of, same]) => {
      const exact = [...new Set(same.flatMap(key => (key.kind === 'name' ? [exactMark(hash, key.exact)] : [])))]
      return [of, { ...shown, ...(exact.length === 0 ? {} : { exact }) }]
    }),
  )
}

function alikeRows(hash: RegionMac, traces: readonly Trace[], shown: Item): ReadonlyMap<string, Item> {
  const byHash = Map.groupBy(traces, trace => alikeHash(hash, trace))
  return new Map(
    [...byHash].map(([of, same]) => {
      const marked = same.map(trace => markedTrace(hash, trace))
      const dated = marked.flatMap(trace => (trace.kind === 'birth-date' ? [trace] : []))
      const names = [...new Set(dated.flatMap(trace => trace.names))]
      const shorter = [...new Set(dated.flatMap(trace => trace.shorter))]
      const undated = marked.some(trace => trace.kind === 'name' && trace.undated)
      return [of, { ...shown, kind: same[0]?.kind, ...(dated.length === 0 ? {} : { names, shorter }), undated }]
    }),
  )
}

/** A trace with keyed hashes instead of names. */
export function markedTrace(hash: RegionMac, trace: Trace): Trace {
  if (trace.kind !== 'birth-date') return trace
  const mark = (name: string): string => shortMac(hash)('name', ...trace.place, name)
  return { ...trace, names: trace.names.map(mark), shorter: trace.shorter.map(mark) }
}

/** Which others were judged to be, or not to be, about the same person: seen from their side too. */
function judgedOf(hash: RegionMac, { referral: { judgedDuplicates = [] } }: Indexed): Item {
  const marks = (same: boolean) =>
    judgedDuplicates.filter(one => one.same === same).map(({ tenant, dossier }) => dossierMark(hash, tenant, dossier))
  return judgedDuplicates.length === 0 ? {} : { same: marks(true), other: marks(false) }
}
