import type { Item } from '../calls.ts'
import type { Mac } from '../sealing/mac.ts'

/** The seal of a head covers everything stored in it, its place in the lists too. */
export const headSealOf = (item: Item, mac: Mac): string =>
  mac('head', Object.fromEntries(Object.entries(item).map(([name, value]) => [name, inText(value)])))

const inText = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

export const isSealed = ({ seal, ...item }: Item, mac: Mac): boolean => seal === headSealOf(item, mac)
