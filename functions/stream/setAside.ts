import type { DynamoDBRecord } from 'aws-lambda'
import { forEffects, forOperator, type SetAsideKind, setAsideKind, trajectorySetAsideKind } from '../data/index.ts'
import { isEventSk } from '../data/keys.ts'
import type { StreamDependencies } from './dependencies.ts'
import { placeOfRecord, type RecordPlace } from './streamEvent.ts'

/** An item that the stream told of and that cannot be worked yet: it is read again when it falls due. */
export const setAsideRecordKind = 'record'

/** Milliseconds until what was set aside is tried for the first time. */
const firstTry = 60_000

export type SetAside = {
  /** Whether events of the same referral or trajectory are set aside: what comes later waits behind them. */
  has(place: RecordPlace): Promise<boolean>
  /** Puts a record on what falls due. Throws what the table throws. */
  put(record: DynamoDBRecord): Promise<void>
}

/**
 * Sets records aside on what falls due, so that the shard goes on: an event of a referral or a trajectory under its dossier, with
 * the later ones behind it; anything else by its key. One asks once a batch for each history.
 */
export function openSetAside({ now, store, log, count }: StreamDependencies): SetAside {
  const known = new Map<string, Promise<boolean>>()
  return {
    has: place => {
      const waits = waitsInOrder(place)
      if (waits === undefined) return Promise.resolve(false)
      const { tenant, of, kind, name } = waits
      const answer = known.get(name) ?? forEffects(store, tenant).setAside.has(kind, of)
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
      const { tenant, of, key } = place
      const waits = waitsInOrder(place)
      if (waits !== undefined) {
        known.set(waits.name, Promise.resolve(true))
        const event = { dossier: waits.of, seq: Number(key.sk.slice(2)) }
        return forEffects(store, waits.tenant).setAside.event(waits.kind, event, due)
      }
      const entry = { kind: setAsideRecordKind, ref: { ...key }, due }
      const name = `${setAsideRecordKind}#${key.sk}`
      if (tenant === undefined)
        await forOperator(store).due.enter('members', of === undefined ? name : `${name}#${of}`, entry)
      else await forEffects(store, tenant).due.enter(of === undefined ? 'members' : { dossier: of }, name, entry)
    },
  }
}

/** The histories whose events wait for each other: what is told of one, to people and to partners' systems, is told in order. */
const inOrder: Readonly<Partial<Record<RecordPlace['collection'], SetAsideKind>>> = {
  R: setAsideKind,
  J: trajectorySetAsideKind,
}

/** Undefined for what is not an event of such a history. */
function waitsInOrder({ tenant, of, collection, key: { sk } }: RecordPlace) {
  const kind = inOrder[collection]
  if (tenant === undefined || of === undefined || kind === undefined || !isEventSk(sk)) return undefined
  return { tenant, of, kind, name: `${tenant}#${collection}#${of}` }
}
