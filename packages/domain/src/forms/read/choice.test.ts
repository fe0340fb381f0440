import { describe, expect, it } from 'vitest'
import { readChoice, readConsent, readMultipleChoice, readYesNo } from './choice.ts'
import type { Reading } from './reading.ts'

const options = ['red', 'blue', 'green'].map(value => ({ value, label: {} }))
const outcome = (reading: Reading) =>
  reading.state === 'given' ? reading.value : reading.state === 'flawed' ? reading.flaws[0]?.code : 'absent'

describe('a choice', () => {
  it.each([
    ['red', 'red'],
    [' blue ', 'blue'],
    ['', 'absent'],
    ['  ', 'absent'],
    [undefined, 'absent'],
    [null, 'absent'],
    ['Red', 'not-a-choice'],
    ['purple', 'not-a-choice'],
    [['red'], 'wrong-type'],
    [true, 'wrong-type'],
    [1, 'wrong-type'],
  ])('%j is read as %j', (raw, expected) => {
    expect(outcome(readChoice(raw, options))).toBe(expected)
  })
})

describe('several choices', () => {
  it.each([
    [
      ['red', 'green'],
      ['red', 'green'],
    ],
    [
      ['green', 'red'],
      ['red', 'green'],
    ],
    [['red', ' red '], ['red']],
    ['blue', ['blue']],
    [' blue ', ['blue']],
    [['blue', '', ' ', null, undefined], ['blue']],
    [[], 'absent'],
    [['', null, undefined], 'absent'],
    ['', 'absent'],
    [undefined, 'absent'],
    [null, 'absent'],
    [['red', 'purple'], 'not-a-choice'],
    [['red', 3], 'not-a-choice'],
    [['red', ['blue']], 'not-a-choice'],
    [3, 'wrong-type'],
    [{ 0: 'red', length: 1 }, 'wrong-type'],
  ])('%j are read as %j', (raw, expected) => {
    expect(outcome(readMultipleChoice(raw, options))).toEqual(expected)
  })

  it('are at most ten thousand, which no list of options comes near', () => {
    expect(outcome(readMultipleChoice(Array.from({ length: 10_000 }).fill('red'), options))).toEqual(['red'])
    expect(outcome(readMultipleChoice(Array.from({ length: 10_001 }).fill('red'), options))).toBe('too-many')
  })
})

describe('yes or no', () => {
  it.each([
    [true, true],
    [false, false],
    ['true', true],
    ['yes', true],
    [' YES ', true],
    ['false', false],
    ['no', false],
    [' No ', false],
    ['', 'absent'],
    [' ', 'absent'],
    [undefined, 'absent'],
    [null, 'absent'],
    ['on', 'not-a-choice'],
    ['ja', 'not-a-choice'],
    [1, 'wrong-type'],
    [[true], 'wrong-type'],
  ])('%j is read as %j', (raw, expected) => {
    expect(outcome(readYesNo(raw))).toBe(expected)
  })
})

describe('a consent', () => {
  it.each([
    [true, true],
    ['on', true],
    ['yes', true],
    // An unticked box is no answer.
    [false, 'absent'],
    ['no', 'absent'],
    ['', 'absent'],
    [undefined, 'absent'],
    ['off', 'not-a-choice'],
    [1, 'wrong-type'],
  ])('%j is read as %j', (raw, expected) => {
    expect(outcome(readConsent(raw))).toBe(expected)
  })
})
