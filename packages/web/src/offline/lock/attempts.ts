import { change, resultOf } from '../store/transaction.ts'

/** Wrong PINs in a row after which the bag is wiped. */
export const mostWrongPins = 10

const keyOf = (device: string) => [device, 'attempts']

/**
 * Counts a try before it is checked, so that whoever closes the page in between has used it too. The count knows no time: a
 * changed clock resets nothing. Returns how many are left after this one, or undefined when none was left for it.
 */
export const countAttempt = (database: IDBDatabase, device: string): Promise<number | undefined> =>
  change(database, ['meta'], async transaction => {
    const meta = transaction.objectStore('meta')
    const used: number = (await resultOf(meta.get(keyOf(device)))) ?? 0
    if (used >= mostWrongPins) return undefined
    await resultOf(meta.put(used + 1, keyOf(device)))
    return mostWrongPins - used - 1
  })

/** The PIN was right: the next wrong one is the first again. */
export const forgetAttempts = (database: IDBDatabase, device: string): Promise<void> =>
  change(database, ['meta'], async transaction => {
    await resultOf(transaction.objectStore('meta').put(0, keyOf(device)))
  })
