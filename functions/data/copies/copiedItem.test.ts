import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromWire } from '../client/attributeValues.ts'
import { copiedItem } from './copiedItem.ts'

const name = fc.string({ minLength: 1 }).filter(text => text !== '__proto__' && text !== 'constructor')
const value = fc.letrec(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }).map(texts => new Set(texts)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(name, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any

it('an item is the same after it was copied to text and back', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, { noNullPrototype: true }), item => {
      expect(fromWire(JSON.parse(JSON.stringify(copiedItem(item))))).toEqual(item)
    }),
  )
})
