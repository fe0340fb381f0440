import { expect, it } from 'vitest'
import { mikeCase } from '../../../test-data/examples.ts'
import { onBehalf } from './onBehalf.ts'

it('says for whom a citizen refers, and whether that person knows', () => {
  expect(onBehalf(mikeCase)).toEqual({ forWhom: 'someone-else', personKnows: 'yes' })
  expect(onBehalf({ forWhom: 'my-family' })).toEqual({ forWhom: 'my-family' })
  expect(onBehalf({ forWhom: 'myself', personKnows: 'not-yet' })).toEqual({ forWhom: 'myself' })
})

it('says nothing where the form did not ask, or asked otherwise', () => {
  expect(onBehalf({})).toBeUndefined()
  expect(onBehalf({ forWhom: 'the-street', personKnows: 'yes' })).toBeUndefined()
})
