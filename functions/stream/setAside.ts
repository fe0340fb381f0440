import type { DynamoDBRecord } from 'aws-lambda'
import { forEffects, forOperator } from '../data/index.ts'
import { isEventSk } from '../data/keys.ts'
import type { StreamDependencies } from './dependencies.ts'
import { placeOfRecord, type RecordPlace } from './streamEvent.ts'

/** An item that the stream told of and that cannot be worked yet: it is read again when it falls due. */
export const setAsideRecordKind = 'record'

/** Milliseconds until what was set aside is tried for the first time. */
const firstTry = 60_000

export type SetAside = {
  /** Whether events of the dossier are set aside: what comes later waits behind them. */
  has(place: RecordPlace): Promise<boolean>
  /** Puts a record on what falls due. Throws what the table throws. */
  put(record: DynamoDBRecord): Promise<void>
}

/**
 * Sets records aside on what falls due, so that the shard goes on: an event under its dossier, with the later ones behind
 * it; anything else by its key. One asks once a batch for each dossier.
 */
export function openSetAside({ now, store, log, count }: StreamDependencies): SetAside {
  const known = new Map<string, Promise<boolean>>()
  return {
    // What follows from a trajectory follows from it as it is: its events need not wait for each other.
    has: ({ tenant, of, collection, key: { sk } }) => {
      if (tenant === undefined || of === undefined || collection !== 'R' || !isEventSk(sk))
        return Promise.resolve(false)
      const name = `${tenant}#${of}`
      const answer = known.get(name) ?? forEffects(store, tenant).setAside.has(of)
      known.set(name, answer)
      return answer
    },
    put: async record => {
      const due = new Date(Date.parse(now()) + firstTry).toISOString()
      const place = placeOfRecord(record)
      count('SetAside')
      log.error('record set aside', { collection: place?.collection })
      // The filter lets no other record through; one without a place leads nowhere.
      if (place === undefined) return
      const { tenant, of, key, collection } = place
      if (tenant !== undefined && of !== undefined && collection === 'R' && isEventSk(key.sk)) {
        known.set(`${tenant}#${of}`, Promise.resolve(true))
        return forEffects(store, tenant).setAside.event(of, Number(key.sk.slice(2)), due)
      }
      const entry = { kind: setAsideRecordKind, ref: { ...key }, due }
      // A trajectory's event has the sort key of one of its referral.
      const name = [setAsideRecordKind, ...(collection === 'J' ? ['J'] : []), key.sk].join('#')
      if (tenant === undefined)
        await forOperator(store).due.enter('members', of === undefined ? name : `${name}#${of}`, entry)
      else await forEffects(store, tenant).due.enter(of === undefined ? 'members' : { dossier: of }, name, entry)
    },
  }
}
