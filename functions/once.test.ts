import { expect, it } from 'vitest'
import { once } from './once.ts'

it('makes a value once, also for those who ask at the same time', async () => {
  let made = 0
  const value = once(async () => {
    made += 1
    return made
  })
  expect(await Promise.all([value(), value()])).toEqual([1, 1])
  expect(await value()).toBe(1)
})

it('makes again what failed', async () => {
  let made = 0
  const value = once(async () => {
    made += 1
    if (made === 1) throw new Error('not now')
    return made
  })
  await expect(value()).rejects.toThrow('not now')
  expect(await value()).toBe(2)
})
