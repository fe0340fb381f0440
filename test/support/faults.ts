import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import type { World } from './world.ts'

/** What a call meets: the real table, an error in its place, or the real table and then a lost answer. */
export type Fate = 'goes well' | { readonly fails: Error } | { readonly isDoneBut: Error }

/** The errors that no engine on one machine gives: by the name by which the SDK knows them. */
export function trouble(name: string, more: object = {}): Error {
  return Object.assign(new Error(`${name}: not for a reader's eyes`), { name, ...more })
}

/**
 * Lets the next calls of the API meet these fates, in turn; after the last one all goes well. Only what the engine
 * can not do by itself is put in: throttling, conflicts, time-outs. Gives a function that ends it.
 */
export function troubled(
  world: World,
  fates: readonly Fate[],
): { readonly met: () => number; readonly end: () => void } {
  const left = [...fates]
  let met = 0
  const mock = mockClient(world.table.client)
  const real = DynamoDBDocumentClient.prototype.send
  const meet = async <Answer>(go: () => Promise<Answer>): Promise<Answer> => {
    const fate = left.shift() ?? 'goes well'
    if (fate === 'goes well') return go()
    met += 1
    if ('fails' in fate) throw fate.fails
    await go()
    throw fate.isDoneBut
  }
  mock.on(GetCommand).callsFake(input => meet(() => real.call(world.table.client, new GetCommand(input))))
  mock.on(PutCommand).callsFake(input => meet(() => real.call(world.table.client, new PutCommand(input))))
  mock.on(QueryCommand).callsFake(input => meet(() => real.call(world.table.client, new QueryCommand(input))))
  mock
    .on(TransactWriteCommand)
    .callsFake(input => meet(() => real.call(world.table.client, new TransactWriteCommand(input))))
  return { met: () => met, end: () => mock.restore() }
}
