import type { Item } from '../calls.ts'
import type { Mac, MacPurpose } from './mac.ts'

/** The item with a seal over everything stored in it, its keys on the table and its places in lists included. */
export const sealedItem = (purpose: MacPurpose, item: Item, mac: Mac): Item => ({
  ...item,
  seal: sealOf(purpose, item, mac),
})

export const isSealed = (purpose: MacPurpose, { seal, ...item }: Item, mac: Mac): boolean =>
  seal === sealOf(purpose, item, mac)

const sealOf = (purpose: MacPurpose, item: Item, mac: Mac): string =>
  mac(purpose, Object.fromEntries(Object.entries(item).map(([name, value]) => [name, inText(value)])))

const inText = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
