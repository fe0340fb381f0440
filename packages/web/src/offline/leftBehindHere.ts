import { storedSubject } from '../session/subject.ts'
import { type LeftBehind, leftBehindBy, type SealedAnswer, sendLeftBehind } from './outbox/leftBehind.ts'
import { removeRecords } from './outbox/records.ts'
import { type DayRequests, dayRequests } from './requests.ts'
import { hasDatabase, openDatabase } from './store/database.ts'

/** What the person who is signed in wrote on this device and did not send, of bags that are gone. */
export type LeftBehindHere = {
  readonly found: readonly LeftBehind[]
  /** Returns what was not taken. Throws as `ask` does. */
  readonly send: (one: LeftBehind) => Promise<readonly SealedAnswer[]>
  /** Gives up commands that were not taken: nobody can send them any more. */
  readonly drop: (one: LeftBehind, numbers: readonly number[]) => Promise<void>
  readonly close: () => void
}

/** Undefined where there is nothing of this person. */
export async function leftBehindHere(
  requests: Pick<DayRequests<unknown>, 'sealedQueue'> = dayRequests(),
  subject: string | undefined = storedSubject(),
  factory: IDBFactory = indexedDB,
): Promise<LeftBehindHere | undefined> {
  if (subject === undefined || !(await hasDatabase(factory))) return undefined
  const database = await openDatabase(factory)
  const found = await leftBehindBy(database, subject)
  const close = () => database.close()
  if (found.length === 0) {
    close()
    return undefined
  }
  return {
    found,
    send: one => sendLeftBehind(database, one, requests.sealedQueue),
    drop: ({ device }, numbers) => removeRecords(database, device, numbers),
    close,
  }
}
