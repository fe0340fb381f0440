import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandOutput,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'

/** What a call meets: the real table, an error in its place, or the real table and then a lost answer. */
export type Fault = 'goes well' | { readonly fails: Error } | { readonly isDoneBut: Error }

// biome-ignore lint/suspicious/noExplicitAny: the client's own method, for each kind of command
type Send = (this: unknown, command: any) => Promise<any>
type Item = Readonly<Record<string, unknown>>

/** The errors that no engine on one machine gives, by the name by which the SDK knows them. */
export function sdkError(name: string, more: object = {}): Error {
  return Object.assign(new Error(`${name}: not for a reader’s eyes`), { name, ...more })
}

/**
 * Lets the next calls on any table meet these fates, in turn; after the last one all goes well. Only what the
 * engine can not do by itself is put in: throttling, conflicts, time-outs.
 */
export function injectFaults(
  fates: readonly Fault[],
  /** What of the items of a Query comes through. */
  seen: (items: readonly Item[]) => readonly Item[] = items => items,
): { readonly met: () => number; readonly end: () => void } {
  const left = [...fates]
  let met = 0
  // Every client of this process meets them, whatever role it signs as; what goes well goes the real way.
  const really: Send = DynamoDBDocumentClient.prototype.send
  const meet = async <Answer>(go: () => Promise<Answer>): Promise<Answer> => {
    const fate = left.shift() ?? 'goes well'
    if (fate === 'goes well') return go()
    met += 1
    if ('fails' in fate) throw fate.fails
    await go()
    throw fate.isDoneBut
  }
  const mock = mockClient(DynamoDBDocumentClient)
  mock.on(GetCommand).callsFake((input, client) => meet(() => really.call(client(), new GetCommand(input))))
  mock.on(PutCommand).callsFake((input, client) => meet(() => really.call(client(), new PutCommand(input))))
  // The counting of requests, now and then one for many, is not what a test counts.
  mock.on(UpdateCommand).callsFake((input, client) => really.call(client(), new UpdateCommand(input)))
  mock.on(QueryCommand).callsFake((input, client) =>
    meet(async () => {
      const answer: QueryCommandOutput = await really.call(client(), new QueryCommand(input))
      return { ...answer, Items: seen(answer.Items ?? []) }
    }),
  )
  mock
    .on(TransactWriteCommand)
    .callsFake((input, client) => meet(() => really.call(client(), new TransactWriteCommand(input))))
  // Looked at by tests only.
  mock.on(ScanCommand).callsFake((input, client) => really.call(client(), new ScanCommand(input)))
  return { met: () => met, end: () => mock.restore() }
}
