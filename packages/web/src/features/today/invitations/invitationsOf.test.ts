import type { CirclePerson } from '@kring/domain'
import { preparationFrom } from '@kring/domain/trajectory'
import { describe, expect, it } from 'vitest'
import { inviteesOf, isUnanswered, whyNot } from './invitationsOf.ts'

const at = '2026-06-17T10:00:00.000Z'
const someone = (more: Partial<CirclePerson>): CirclePerson => ({
  id: 'p1',
  name: 'Edith Maes',
  addedAt: at,
  known: { since: 'intake' },
  part: 'circle',
  email: 'edith@familie.example',
  reach: { allowed: ['mail'], never: false },
  ...more,
})
const moved = {
  day: { revision: 2, day: '2026-07-11', time: '10:00', timeZone: 'Europe/Brussels', startsAt: at, place: 'Het Sas' },
  dayRevision: 2,
}
const invited = (more: object = {}): Partial<CirclePerson> => ({
  decision: { kind: 'invite' },
  invitation: { number: 1, invitedAt: at, sent: { at, way: 'mail', day: 0 }, ...more },
})
const yes = (day: number) => ({ answer: 'yes', via: 'link', day, answeredAt: at }) as const

function only(more: Partial<CirclePerson>, day: object = { dayRevision: 0 }) {
  const preparation = { ...preparationFrom({ questions: [], requirements: [] }), ...day }
  const circle = { people: [someone(more)], showSectors: false }
  const [invitee] = inviteesOf({ today: '2026-06-17', circle, preparation }, at)
  if (invitee === undefined) throw new Error('nobody')
  return invitee
}

describe('who may be invited', () => {
  it('is whoever may get a mail or a letter with a link', () => {
    expect(only({}).group).toBe('to-invite')
    expect(only({ address: 'Dorp 1', reach: { allowed: ['letter'], never: false } }).group).toBe('to-invite')
  })

  it('is nobody who was not asked, never wants a message, or has somebody who reads along', () => {
    expect(only({ reach: undefined }).group).toBe('not-yet')
    expect(only({ reach: { allowed: ['mail'], never: true } }).group).toBe('not-yet')
    const readsAlong = { who: 'Haar man', on: ['mail'] } as const
    expect(only({ reach: { allowed: ['mail'], never: false, readsAlong } }).group).toBe('not-yet')
  })

  it('has a reason where how they may be reached does not say it', () => {
    expect(whyNot(only({ email: undefined }))).toBe('channel-not-allowed')
    expect(whyNot(only({ reach: undefined }))).toBeUndefined()
    expect(whyNot(only({ reach: { allowed: [], never: false, through: 'p2' } }))).toBe('through-neither')
  })
})

describe('an invitation', () => {
  it('is open until it is answered, and after the day moved', () => {
    expect(only(invited()).group).toBe('open')
    expect(only(invited({ answer: yes(0) })).group).toBe('coming')
    const again = only(invited({ answer: yes(1) }), moved)
    expect([again.group, isUnanswered(again)]).toEqual(['ask-again', true])
  })

  it('that did not arrive stands apart', () => {
    expect(only({ ...invited(), undelivered: { at, because: 'bounced' } }).group).toBe('not-arrived')
  })

  it('that was withdrawn can be made anew', () => {
    const { invitation } = invited({ withdrawn: { at, reason: 'mistake' } })
    expect(only({ invitation }).group).toBe('to-invite')
  })
})
