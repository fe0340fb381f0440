import type { FormDefinition } from '@kring/domain'
import type { Item } from '../calls.ts'
import type { Key } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

const sealOf = (mac: Mac, pk: unknown, sk: unknown, definition: unknown): string => mac('form', { pk, sk, definition })

/** The item of a form's version, sealed over its place: what was published can't be changed or moved. */
export const formVersionItem = (key: Key, definition: FormDefinition, mac: Mac): Item => {
  // As DynamoDB stores it: the seal must be the same over what is read back.
  const stored: unknown = JSON.parse(JSON.stringify(definition))
  return { ...key, definition: stored, seal: sealOf(mac, key.pk, key.sk, stored) }
}

export const isSealedForm = ({ pk, sk, definition, seal }: Item, mac: Mac): boolean =>
  seal === sealOf(mac, pk, sk, definition)
