import { describe, expect, it } from 'vitest'
import { openTurns, type Turn } from './turns.ts'

const kindsOf = (turns: readonly Turn[]) => turns.map(({ kind }) => kind)
const ofOne = { tenant: 'linde', subscription: 'one' }
const of = (tenant: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ tenant, subscription: `${tenant}-${index}` }))

describe('whose turn it is to send', () => {
  it('is two at once of a subscription, and again when one ended', () => {
    const take = openTurns(() => 0)
    const [first, ...others] = [take(ofOne), take(ofOne), take(ofOne)]
    expect(kindsOf([first, ...others].flatMap(turn => turn ?? []))).toEqual(['yours', 'yours', 'later'])
    if (first?.kind === 'yours') first.end(true)
    expect(take(ofOne).kind).toBe('yours')
  })

  it('is three at once of a partner, whose slow systems leave room for those of others', () => {
    const take = openTurns(() => 0)
    const slow = of('linde', 10).map(take)
    expect(kindsOf(slow).filter(kind => kind === 'yours')).toHaveLength(3)
    expect(kindsOf(of('kompas', 3).map(take))).toEqual(['yours', 'yours', 'yours'])
    expect(of('linde', 1).map(take)).toMatchObject([{ kind: 'later', isOurs: false }])
    // Eight at once in all.
    expect(kindsOf(of('woonpunt', 3).map(take))).toEqual(['yours', 'yours', 'later'])
    expect(of('stad', 1).map(take)).toMatchObject([{ kind: 'later', isOurs: true }])
    for (const turn of slow) if (turn.kind === 'yours') turn.end(true)
    expect(kindsOf(of('woonpunt', 1).map(take))).toEqual(['yours'])
  })

  it('is nobody’s for a minute after a receiver could not be reached', () => {
    let now = 0
    const take = openTurns(() => now)
    const turn = take(ofOne)
    if (turn.kind === 'yours') turn.end(false)
    now = 59_999
    expect(take(ofOne)).toEqual({ kind: 'later', after: 1, isOurs: false })
    now = 60_000
    expect(take(ofOne).kind).toBe('yours')
  })

  it('is nobody’s until the moment that a receiver asked for, a quarter of an hour at most, unless it was resumed', () => {
    let now = 0
    const take = openTurns(() => now)
    const end = (pause: number) => {
      const turn = take(ofOne)
      if (turn.kind === 'yours') turn.end(true, pause)
    }
    end(120_000)
    expect(take(ofOne)).toEqual({ kind: 'later', after: 120_000, isOurs: false })
    expect(take({ ...ofOne, since: 'resumed' }).kind).toBe('yours')
    now = 120_000
    end(24 * 3600_000)
    expect(take(ofOne)).toEqual({ kind: 'later', after: 900_000, isOurs: false })
  })
})
