import { expect, it } from 'vitest'
import { withoutUnseen } from './withoutUnseen.ts'

it.each([
  ['Jan\u200b Pee\u00adters\ufeff', 'Jan Peeters'],
  ['Jan\tPeeters\u0000', 'Jan Peeters'],
  ['\u202aJan\u202c', 'Jan'],
  ['نیم‌فاصله 👩‍👧 É', 'نیم‌فاصله 👩‍👧 É'],
])('%j is typed as %j', (typed, kept) => {
  expect(withoutUnseen(typed)).toBe(kept)
})
