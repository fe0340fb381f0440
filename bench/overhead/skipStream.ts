import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { DescribeStreamCommand, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import { forPlatform } from '@kring/functions/data/index'
import { writeWhole } from '@kring/local/folder/index'
import type { Infrastructure } from '@kring/local/infrastructure'
import { funder } from './tenants.ts'

/**
 * Puts the checkpoints of both readers of the stream at its end, so that the host does not begin with the effects of
 * what was seeded. The end is found by writing one more item: a stream does not say where it ends.
 */
export async function skipStream({ folder, tables, streams, table, store }: Infrastructure): Promise<void> {
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: table.name }))
  const StreamArn = Table?.LatestStreamArn
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
  const shards = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? [])
  const iterators = await Promise.all(
    shards.map(ShardId =>
      streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'LATEST' })),
    ),
  )
  await forPlatform(store).putFunder(funder, 'Provincie Dijleland')
  const ends: Record<string, string> = {}
  for (const [index, { ShardIterator }] of iterators.entries()) {
    const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }))
    const last = Records.at(-1)?.dynamodb?.SequenceNumber
    if (last !== undefined) ends[`${StreamArn}/${shards[index]}`] = last
  }
  for (const { checkpoints } of Object.values(folder.readers)) writeWhole(checkpoints, `${JSON.stringify(ends)}\n`)
}
