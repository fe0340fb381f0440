import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '@kring/functions/data/index'
import * as z from 'zod'

/**
 * The state of the demo data: whether it is complete, the moment it was made for, and its layout. One item in the table,
 * used by the local host only. A marker without a layout has layout 1.
 */
const Marker = z.object({
  state: z.enum(['begun', 'done']),
  now: z.iso.datetime(),
  layout: z.int().default(1),
})
export type Marker = z.infer<typeof Marker>

/** Increase this when organisations or people are stored differently, so that they are written again. */
export const layout = 8

const key = { pk: 'LOCAL#DEMO', sk: 'HEAD' }

export async function readMarker({ client, name }: Table): Promise<Marker | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))
  const marker = Marker.safeParse(Item)
  return marker.success ? marker.data : undefined
}

export async function writeMarker({ client, name }: Table, marker: Marker): Promise<void> {
  await client.send(new PutCommand({ TableName: name, Item: { ...key, ...marker } }))
}
