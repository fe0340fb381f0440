import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { limited } from './limited.ts'

describe('limited work', () => {
  it('is done by at most so many at a time, all of it, also when some fails', async () => {
    const inTurn = limited(3)
    let running = 0
    let most = 0
    const works = Array.from({ length: 20 }, (_, number) =>
      inTurn(async () => {
        running += 1
        most = Math.max(most, running)
        await turn()
        running -= 1
        if (number % 4 === 0) throw new Error('failed')
        return number
      }),
    )
    const settled = await Promise.allSettled(works)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(15)
    expect([most, running]).toEqual([3, 0])
    await expect(inTurn(async () => 'goes on')).resolves.toBe('goes on')
  })
})
