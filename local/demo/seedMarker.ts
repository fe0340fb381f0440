import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '@kring/functions/data/index'
import * as z from 'zod'

/**
 * Whether the demo data is in, the moment it was made for, and in which layout: one item of the local host's own.
 * A folder from before layouts were counted has the first.
 */
const Marker = z.object({
  state: z.enum(['begun', 'done']),
  now: z.iso.datetime(),
  layout: z.int().default(1),
})
export type Marker = z.infer<typeof Marker>

/** Goes up when organisations and people are kept differently, so that they are put in once more. */
export const layout = 4

const key = { pk: 'LOCAL#DEMO', sk: 'HEAD' }

export async function readMarker({ client, name }: Table): Promise<Marker | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))
  const marker = Marker.safeParse(Item)
  return marker.success ? marker.data : undefined
}

export async function writeMarker({ client, name }: Table, marker: Marker): Promise<void> {
  await client.send(new PutCommand({ TableName: name, Item: { ...key, ...marker } }))
}
