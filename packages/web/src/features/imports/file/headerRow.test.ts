import { expect, it } from 'vitest'
import { rowIn } from './headerRow.ts'

it('takes the number of a row in which names can be', () => {
  expect(['1', ' 12 ', '100'].map(rowIn)).toEqual([1, 12, 100])
  expect(['', '0', '101', '-1', '1.5', 'een'].map(rowIn)).toEqual(Array.from({ length: 6 }, () => undefined))
})
