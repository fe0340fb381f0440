import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandOutput,
  ScanCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'

/** What happens to a call: it succeeds, it fails with an error, or it succeeds but its answer is replaced by an error. */
export type Fault = 'goes well' | { readonly fails: Error } | { readonly isDoneBut: Error }

// biome-ignore lint/suspicious/noExplicitAny: the client's own method, for each kind of command
type Send = (this: unknown, command: any) => Promise<any>
type Item = Readonly<Record<string, unknown>>

/** An SDK error by name, for errors that a local engine never returns. */
export function sdkError(name: string, more: object = {}): Error {
  return Object.assign(new Error(`${name}: not for a reader’s eyes`), { name, ...more })
}

/**
 * Applies these faults to the next calls on any table, in order; later calls succeed. Only for failures that the engine
 * cannot produce itself: throttling, conflicts, time-outs.
 */
export function injectFaults(
  faults: readonly Fault[],
  /** Filters the items of each Query's answer. */
  seen: (items: readonly Item[]) => readonly Item[] = items => items,
  /** Which calls meet the faults, all or the transactions or those of them that a function says; the others succeed. */
  which: 'all' | 'transactions' | ((input: TransactWriteCommandInput) => boolean) = 'all',
): { readonly met: () => number; readonly end: () => void } {
  const left = [...faults]
  let met = 0
  // Applies to every client of this process, whatever role it signs as; successful calls reach the real table.
  const originalSend: Send = DynamoDBDocumentClient.prototype.send
  const meet = async <Answer>(go: () => Promise<Answer>): Promise<Answer> => {
    const fate = left.shift() ?? 'goes well'
    if (fate === 'goes well') return go()
    met += 1
    if ('fails' in fate) throw fate.fails
    await go()
    throw fate.isDoneBut
  }
  const pass = <Answer>(go: () => Promise<Answer>): Promise<Answer> => go()
  const other = which === 'all' ? meet : pass
  const mock = mockClient(DynamoDBDocumentClient)
  mock.on(GetCommand).callsFake((input, client) => other(() => originalSend.call(client(), new GetCommand(input))))
  mock.on(PutCommand).callsFake((input, client) => other(() => originalSend.call(client(), new PutCommand(input))))
  // The counting of requests, now and then one for many, is not what a test counts.
  mock.on(UpdateCommand).callsFake((input, client) => {
    const go = () => originalSend.call(client(), new UpdateCommand(input))
    return String(input.Key?.pk).includes('#QUOTA#') ? go() : other(go)
  })
  mock
    .on(DeleteCommand)
    .callsFake((input, client) => other(() => originalSend.call(client(), new DeleteCommand(input))))
  mock.on(QueryCommand).callsFake((input, client) =>
    other(async () => {
      const answer: QueryCommandOutput = await originalSend.call(client(), new QueryCommand(input))
      return { ...answer, Items: seen(answer.Items ?? []) }
    }),
  )
  mock
    .on(TransactWriteCommand)
    .callsFake((input, client) =>
      (typeof which === 'function' && !which(input) ? pass : meet)(() =>
        originalSend.call(client(), new TransactWriteCommand(input)),
      ),
    )
  // Looked at by tests only.
  mock.on(ScanCommand).callsFake((input, client) => originalSend.call(client(), new ScanCommand(input)))
  return { met: () => met, end: () => mock.restore() }
}
