import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { CorruptItem, forTenant } from '../data/index.ts'
import type { StreamDependencies } from './dependencies.ts'
import { countFact } from './effects/countFact.ts'
import { sendMails } from './effects/sendMails.ts'
import { dossierEventOf } from './streamEvent.ts'

/**
 * Turns the table's stream into effects: report facts and mails, each once in effect. What fails is reported alone,
 * so that the rest of the batch is not done again.
 */
export function streamHandler(dependencies: StreamDependencies) {
  const processRecord = async (record: DynamoDBRecord): Promise<void> => {
    const happened = dossierEventOf(record)
    if (happened === undefined) return
    const data = forTenant(dependencies.table, happened.tenant)
    const [tenant, dossier] = await Promise.all([data.settings(), data.dossier(happened.dossier, true)])
    if (tenant === undefined || dossier === undefined) throw new CorruptItem('event without tenant or dossier')
    await countFact(dependencies, data, tenant, dossier)
    await sendMails(dependencies, data, tenant, dossier, happened.entry)
  }
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const processor = new BatchProcessor(EventType.DynamoDBStreams)
    const answer = await processPartialResponse(event, processRecord, processor, {
      throwOnFullBatchFailure: false,
      processInParallel: true,
    })
    for (const error of processor.errors) dependencies.log.error('effect failed', { error: error.name })
    return answer
  }
}
