import { describe, expect, it } from 'vitest'
import { type BagEvent, type BagState, isGone, nextBagState } from './bagState.ts'

const after = (...events: readonly BagEvent[]): BagState => events.reduce<BagState>(nextBagState, 'none')

describe('a bag', () => {
  it('is ready, in use, and done once the day is over and the server has everything', () => {
    expect(after('prepared')).toBe('ready')
    expect(after('prepared', 'written')).toBe('in-use')
    expect(after('prepared', 'written', 'day-ended')).toBe('ending')
    expect(after('prepared', 'written', 'day-ended', 'all-acknowledged')).toBe('done')
  })

  it('stays in use when everything was sent during the day', () => {
    expect(after('prepared', 'written', 'all-acknowledged')).toBe('in-use')
  })

  it('stays as it is when it is fetched again in the middle of the day', () => {
    expect(after('prepared', 'written', 'prepared')).toBe('in-use')
  })

  it.each(['signed-out', 'pins-used-up', 'expired'] as const)('is gone when %s, whatever it was', event => {
    for (const state of ['none', 'ready', 'in-use', 'ending', 'done'] as const)
      expect(isGone(nextBagState(state, event))).toBe(true)
  })
})
