import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Sha256 } from './sha256.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const secret = fc.oneof(fc.string({ minLength: 1 }), fc.uint8Array({ minLength: 1 }))

it('is SHA-256 without a secret, and HMAC-SHA-256 with one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), secret, async (text, key) => {
      const [plain, keyed] = [new Sha256(), new Sha256(key)]
      plain.update(text)
      keyed.update(Buffer.from(text))
      expect(hex(await plain.digest())).toBe(createHash('sha256').update(text).digest('hex'))
      expect(hex(await keyed.digest())).toBe(createHmac('sha256', key).update(text).digest('hex'))
    }),
  )
})

it('gives the same for the same key, used again and after a reset', async () => {
  const key = new Uint8Array(Buffer.from('a day’s signing key'))
  const [first, second] = [new Sha256(key), new Sha256(key)]
  for (const one of [first, second]) one.update('text')
  const expected = hex(await first.digest())
  expect(hex(await second.digest())).toBe(expected)
  first.reset()
  first.update('text')
  expect(hex(await first.digest())).toBe(expected)
})

it('tells keys of the same length apart', async () => {
  const digestWith = async (fill: number): Promise<string> => {
    const hash = new Sha256(new Uint8Array(32).fill(fill))
    hash.update('text')
    return hex(await hash.digest())
  }
  expect(await digestWith(1)).not.toBe(await digestWith(2))
})
