import type { Mail, Mailer } from '@kring/functions/stream/mail/mail'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grandchild } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let now = '2026-06-01T00:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())

const byCitizen = async (email: string): Promise<string> => {
  const body = { ...grandchild, answers: { ...grandchild.answers, contactBy: 'email', email } }
  return (await world.ask('/t/linde/referrals', { body, headers: once() })).body.id
}

describe('an address that nobody verified', () => {
  it('is not held back by who types it five times each day', async () => {
    const day = (number: number, time: string) => `2026-06-0${number}T${time}.000Z`
    const handed: Mail[] = []
    const mailer: Mailer = { send: async mail => void handed.push(mail) }
    const [deliver, workDue] = [world.handler({ mailer }), world.due({ mailer })]
    const told = async (id: string) => {
      const { batchItemFailures } = await deliver({ Records: [...(await world.eventsOf(id))] })
      expect(batchItemFailures).toEqual([])
    }
    const sentOn = new Map<string, number>()
    let seen = 0
    const tally = () => {
      const counting = new Date(Date.parse(now) - 4 * 3600_000).toISOString().slice(0, 10)
      const fresh = handed.slice(seen).filter(({ to, kind }) => to.startsWith('victim') && kind === 'referral-received')
      seen = handed.length
      sentOn.set(counting, (sentOn.get(counting) ?? 0) + fresh.length)
    }
    let real = ''
    for (let number = 1; number <= 8; number += 1) {
      for (const time of ['00:05:00', '04:30:00', '05:00:01', '12:00:00']) {
        now = day(number, time)
        await workDue(undefined)
        if (time === '00:05:00')
          for (let typed = 0; typed < 5; typed += 1) await told(await byCitizen(`victim+${number}${typed}@example.be`))
        if (number === 3 && time === '12:00:00') {
          real = await byCitizen('victim@example.be')
          await told(real)
        }
        tally()
      }
    }
    const received = handed.filter(({ id, kind }) => id.includes(real) && kind === 'referral-received')
    expect(received.map(({ to }) => to)).toEqual(['victim@example.be'])
    expect(received[0]?.text).toContain('/o/linde')
    expect((await world.ask(`/t/linde/referrals/${real}`, { as: 'leen' })).body.undelivered ?? []).toEqual([])
    expect(Math.max(...sentOn.values())).toBe(5)
  })
})
