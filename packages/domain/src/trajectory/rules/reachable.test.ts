import { describe, expect, it } from 'vitest'
import type { CirclePerson } from '../state/circle.ts'
import { canBeAsked, mayReach, recipientOf, type Sending } from './reachable.ts'

const noon: Sending = { at: '2026-05-04T10:00:00.000Z', timeZone: 'Europe/Brussels', carriesLink: true }
const mail = { allowed: ['mail'], never: false } as const

function personOf(changes: Partial<CirclePerson> = {}): CirclePerson {
  return {
    id: 'edith',
    name: 'Edith',
    email: 'edith@familie.example',
    phone: '0470 12 34 56',
    addedAt: '2026-05-01T10:00:00.000Z',
    known: { since: 'intake' },
    part: 'circle',
    ...changes,
  }
}
const circleOf = (...people: CirclePerson[]) => ({ people, showSectors: false })
const reach = (person: CirclePerson, sending: Partial<Sending> = {}, channel: 'mail' | 'phone' | 'letter' = 'mail') =>
  mayReach(circleOf(person), person, channel, { ...noon, ...sending })
const refused = (reason: string) => ({ ok: false, reason })

describe('a message to somebody of the circle', () => {
  it('goes only by a channel that they allowed', () => {
    expect(reach(personOf())).toEqual(refused('not-asked'))
    expect(reach(personOf({ reach: mail }))).toEqual({ ok: true })
    expect(reach(personOf({ reach: mail }), {}, 'phone')).toEqual(refused('channel-not-allowed'))
    expect(reach(personOf({ reach: { ...mail, never: true } }))).toEqual(refused('never'))
  })

  it('needs an address, and somebody who is still there', () => {
    expect(reach(personOf({ email: undefined, reach: mail }))).toEqual(refused('no-address'))
    const removed = { at: noon.at, reason: 'own-wish' } as const
    expect(reach(personOf({ reach: mail, removed }))).toEqual(refused('removed'))
  })

  it('rings only in the hours that they said, also over midnight', () => {
    const evening = personOf({ reach: { allowed: ['phone'], never: false, hours: { from: '19:00', until: '21:00' } } })
    expect(reach(evening, {}, 'phone')).toEqual(refused('outside-hours'))
    expect(reach(evening, { at: '2026-05-04T17:30:00.000Z' }, 'phone')).toEqual({ ok: true })
    const night = personOf({ reach: { allowed: ['phone'], never: false, hours: { from: '22:00', until: '02:00' } } })
    expect(reach(night, { at: '2026-05-04T23:30:00.000Z' }, 'phone')).toEqual({ ok: true })
    expect(reach(night, {}, 'phone')).toEqual(refused('outside-hours'))
  })

  it('goes to a child only when that was chosen for the child', () => {
    const child = personOf({ birthDate: '2016-01-01', reach: mail })
    expect(reach(child)).toEqual(refused('child-not-chosen'))
    expect(reach({ ...child, reach: { ...mail, toChild: true } })).toEqual({ ok: true })
    const grown = personOf({ birthDate: '2008-05-04', reach: mail })
    expect(reach(grown)).toEqual({ ok: true })
    expect(reach(personOf({ isChild: true, reach: mail }))).toEqual(refused('child-not-chosen'))
  })
})

describe('a personal link', () => {
  it('does not go where somebody reads along, unless that was chosen', () => {
    const readAlong = personOf({ reach: { ...mail, readsAlong: { who: 'haar man', on: ['mail'] } } })
    expect(reach(readAlong)).toEqual(refused('read-along'))
    expect(reach(readAlong, { carriesLink: false })).toEqual({ ok: true })
    expect(reach(personOf({ reach: { ...mail, linkDespiteReader: true } }))).toEqual({ ok: true })
  })

  it('of a child does not go to a parent’s address, unless that was chosen', () => {
    const mother = personOf({ id: 'sandra', name: 'Sandra', email: 'Sandra@familie.example', reach: mail })
    const johan = personOf({
      id: 'johan',
      isChild: true,
      email: 'sandra@familie.example',
      reach: { ...mail, toChild: true },
    })
    expect(mayReach(circleOf(mother, johan), johan, 'mail', noon)).toEqual(refused('read-along'))
    const chosen = { ...johan, reach: { ...mail, toChild: true, linkDespiteReader: true } }
    expect(mayReach(circleOf(mother, chosen), chosen, 'mail', noon)).toEqual({ ok: true })
  })

  it('goes through somebody only when that was chosen, and that one may be reached', () => {
    const through = { allowed: [], never: false, through: 'sandra' } as const
    const johan = personOf({ id: 'johan', isChild: true, reach: through })
    const sandra = personOf({ id: 'sandra', name: 'Sandra', email: 'sandra@familie.example', reach: mail })
    expect(recipientOf(circleOf(sandra, johan), johan, 'mail', noon)).toEqual(refused('read-along'))
    const chosen = { ...johan, reach: { ...through, linkDespiteReader: true } }
    expect(recipientOf(circleOf(sandra, chosen), chosen, 'mail', noon)).toEqual({ ok: true, to: sandra })
    const shut = { ...sandra, reach: { ...mail, never: true } }
    expect(recipientOf(circleOf(shut, chosen), chosen, 'mail', noon)).toEqual(refused('never'))
  })
})

describe('somebody without any contact', () => {
  it('cannot be asked until the invitation is handed over', () => {
    const nobody = personOf({ email: undefined, phone: undefined, reach: mail })
    expect(canBeAsked(nobody, '2026-05-04')).toBe(false)
    const sent = { at: noon.at, way: 'in-person', day: 0 } as const
    expect(canBeAsked({ ...nobody, invitation: { number: 1, invitedAt: noon.at, sent } }, '2026-05-04')).toBe(true)
  })

  it('is also a child to whom nobody may write, and through whom nobody is named', () => {
    const child = personOf({ isChild: true, reach: mail })
    expect(canBeAsked(child, '2026-05-04')).toBe(false)
    expect(canBeAsked({ ...child, reach: { ...mail, through: 'sandra' } }, '2026-05-04')).toBe(true)
  })
})
