import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { correlatedBy } from '../data/correlation.ts'
import { isPassingFault } from '../data/index.ts'
import type { StreamDependencies } from './dependencies.ts'
import { effectsOf } from './effects/work.ts'
import { openSources } from './messages/sources.ts'
import { openSetAside } from './setAside.ts'
import { type DossierEvent, parseStreamRecord, placeOfRecord } from './streamEvent.ts'

/**
 * Turns the table's stream into report facts and mails. AWS may deliver a record twice; the second time changes nothing:
 * a fact is derived from the whole dossier and written only over an older sequence number (effects/countFacts.ts), and a
 * mail is sent only if its entry in the mail ledger could be claimed (messages/deliver.ts). The events of one dossier in a
 * batch share one read of it, made after the last of them; all dossiers of a batch are counted together.
 *
 * What becomes of an error: one of the table, of STS or of the network is reported for its record alone, and AWS delivers
 * it again; one of the record itself (an unknown version, an item that cannot be read) sets the record aside on what falls
 * due, and the shard goes on; one of the mail service never gets here.
 */
export function streamHandler(dependencies: StreamDependencies) {
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const processor = new BatchProcessor(EventType.DynamoDBStreams)
    const answer = await processPartialResponse(event, batchWorker(dependencies, event.Records), processor, {
      throwOnFullBatchFailure: false,
      processInParallel: true,
    })
    for (const error of processor.errors) dependencies.log.error('effect failed', { error: error.name })
    return answer
  }
}

function batchWorker(
  dependencies: StreamDependencies,
  records: readonly DynamoDBRecord[],
): (record: DynamoDBRecord) => Promise<void> {
  const apply = effectsOf(dependencies, openSources(dependencies), records.flatMap(dossierEventIn))
  const aside = openSetAside(dependencies)
  const work = async (record: DynamoDBRecord): Promise<void> => correlatedBy(idOf(record), () => workRecord(record))
  const workRecord = async (record: DynamoDBRecord): Promise<void> => {
    try {
      const happened = parseStreamRecord(record)
      const place = placeOfRecord(record)
      if (happened === undefined || place === undefined) return
      if (await aside.has(place)) return await aside.put(record)
      await apply(happened)
      dependencies.log.info('effects worked', { kind: happened.kind })
    } catch (error) {
      if (isPassingFault(error)) {
        dependencies.count('StorageFaults')
        throw error
      }
      dependencies.log.error('effect set aside', { error: error instanceof Error ? error.name : 'unknown' })
      await aside.put(record)
    }
  }
  // The records of one item collection in order; when one fails, those after it are delivered again with it.
  const last = new Map<string, Promise<void>>()
  return record => {
    // The answers of who is invited with those of the others and the events of their trajectory: they write the same head.
    const collection = (record.dynamodb?.Keys?.pk?.S ?? '').replace(/#P#[^#]*$/, '')
    const mine = (last.get(collection) ?? Promise.resolve()).then(() => work(record))
    last.set(collection, mine)
    return mine
  }
}

/** The request that wrote the item. */
const idOf = ({ dynamodb }: DynamoDBRecord): string | undefined => dynamodb?.NewImage?.correlationId?.S

/** The event that a record holds, if any. A record that cannot be parsed is set aside when its turn comes. */
function dossierEventIn(record: DynamoDBRecord): readonly DossierEvent[] {
  try {
    const happened = parseStreamRecord(record)
    return happened?.kind === 'event' ? [happened] : []
  } catch {
    return []
  }
}
