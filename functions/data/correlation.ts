import { AsyncLocalStorage } from 'node:async_hooks'
import * as z from 'zod'

/**
 * The id of the request that something follows from. It is stored with each event, with what falls due and with each mail, and
 * stands in each log line: so a search for it finds the whole path. It is made at random and says nothing of anybody. It
 * goes with the work by itself and not by an argument, as no decision may depend on it.
 */
const running = new AsyncLocalStorage<string>()

/** As it is stored; whatever else stands there is no id and is left out of the logs. */
const Stored = z.string().regex(/^[\w-]{6,64}$/)

/** Runs the work as what follows from that request. With nothing that is an id it runs as it is. */
export function correlatedBy<Result>(id: unknown, work: () => Result): Result {
  const stored = Stored.safeParse(id)
  return stored.success ? running.run(stored.data, work) : work()
}

/** The id of the request that this work follows from, if it is known. */
export const correlationId = (): string | undefined => running.getStore()

/** The same as an attribute of an item; none when it is not known. */
export function correlated(): { readonly correlationId?: string } {
  const id = correlationId()
  return id === undefined ? {} : { correlationId: id }
}
