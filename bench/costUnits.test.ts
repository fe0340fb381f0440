import { measured } from '@kring/infra/cost/usage'
import { expect, it } from 'vitest'
import { accessPatterns } from './accessPatterns.ts'

it('what an estimate of costs rests on is what the access patterns consume', async () => {
  const rows = new Map((await accessPatterns()).map(({ pattern, read, write }) => [pattern, { read, write }]))
  const now = Object.keys(measured).map(pattern => [pattern, rows.get(pattern)])
  expect(Object.fromEntries(now)).toEqual(measured)
})
