import { GetCommand, PutCommand, QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { openTable } from '@kring/functions/data/index'
import { mockClient } from 'aws-sdk-client-mock'
import type { World } from './world.ts'

/** What a call meets: the real table, an error in its place, or the real table and then a lost answer. */
export type Fate = 'goes well' | { readonly fails: Error } | { readonly isDoneBut: Error }

type Item = Readonly<Record<string, unknown>>

/** The errors that no engine on one machine gives, by the name by which the SDK knows them. */
export function trouble(name: string, more: object = {}): Error {
  return Object.assign(new Error(`${name}: not for a reader’s eyes`), { name, ...more })
}

/**
 * Lets the next calls on the world's table meet these fates, in turn; after the last one all goes well. Only what the
 * engine can not do by itself is put in: throttling, conflicts, time-outs.
 */
export function troubled(
  world: World,
  fates: readonly Fate[],
  /** What of the items of a Query comes through. */
  seen: (items: readonly Item[]) => readonly Item[] = items => items,
): { readonly met: () => number; readonly end: () => void } {
  const left = [...fates]
  let met = 0
  const { client } = openTable({ table: world.table.name, endpoint: world.endpoint, region: 'eu-west-1' })
  const meet = async <Answer>(go: () => Promise<Answer>): Promise<Answer> => {
    const fate = left.shift() ?? 'goes well'
    if (fate === 'goes well') return go()
    met += 1
    if ('fails' in fate) throw fate.fails
    await go()
    throw fate.isDoneBut
  }
  const mock = mockClient(world.table.client)
  mock.on(GetCommand).callsFake(input => meet(() => client.send(new GetCommand(input))))
  mock.on(PutCommand).callsFake(input => meet(() => client.send(new PutCommand(input))))
  mock.on(QueryCommand).callsFake(input =>
    meet(async () => {
      const answer = await client.send(new QueryCommand(input))
      return { ...answer, Items: seen(answer.Items ?? []) }
    }),
  )
  mock.on(TransactWriteCommand).callsFake(input => meet(() => client.send(new TransactWriteCommand(input))))
  // Looked at by tests only.
  mock.on(ScanCommand).callsFake(input => client.send(new ScanCommand(input)))
  return { met: () => met, end: () => mock.restore() }
}
