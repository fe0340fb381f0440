import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { DirectCalls } from '@kring/functions/data/client/directCalls'
import { vi } from 'vitest'

const isTransaction = (operation: string, _input: object): _input is TransactWriteCommandInput =>
  operation === 'TransactWriteItems'

/** What happens to a call: it succeeds, it fails with an error, or it succeeds but its answer is replaced by an error. */
export type Fault = 'goes well' | { readonly fails: Error } | { readonly isDoneBut: Error }

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
  const { send } = DirectCalls.prototype
  const meet = async <Answer>(go: () => Promise<Answer>): Promise<Answer> => {
    const fate = left.shift() ?? 'goes well'
    if (fate === 'goes well') return go()
    met += 1
    if ('fails' in fate) throw fate.fails
    await go()
    throw fate.isDoneBut
  }
  const mayMeet = (operation: string, input: object): boolean => {
    // The counting of requests, now and then one for many, is not what a test counts.
    if ('Key' in input && JSON.stringify(input.Key).includes('#QUOTA#')) return false
    if (which === 'all') return true
    return isTransaction(operation, input) && (which === 'transactions' || which(input))
  }
  const spy = vi.spyOn(DirectCalls.prototype, 'send').mockImplementation(async function (
    this: DirectCalls,
    operation,
    input,
  ) {
    const go = () => send.call(this, operation, input)
    const answer = await (mayMeet(operation, input) ? meet(go) : go())
    return operation === 'Query' ? { ...answer, Items: seen(answer.Items ?? []) } : answer
  })
  return { met: () => met, end: () => spy.mockRestore() }
}
