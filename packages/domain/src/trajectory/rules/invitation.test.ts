import { describe, expect, it } from 'vitest'
import {
  addPerson,
  afterCommand,
  decidePrepare,
  johanReady,
  named,
  prepareContextOf,
  prepared,
  refusalOf,
  schedule,
  trajectoryOf,
} from '../../../test-data/circles.ts'
import { answerNow } from './invitation.ts'
import type { WithCircle } from './withCircle.ts'

const edithIn = (record: WithCircle) => named(record, 'Edith')
const answerOf = (record: WithCircle) => answerNow(edithIn(record), record.preparation)
const yes = { name: 'answer-invitation', answer: 'yes', way: 'in-room', day: 1 } as const

describe('an invitation', () => {
  it('is answered for oneself, and changed any moment (G7)', () => {
    const set = prepared(johanReady(), [schedule])
    const person = edithIn(set).id
    const came = prepared(set, [{ ...yes, person }])
    expect(answerOf(came)).toMatchObject({ answer: 'yes', way: 'in-room', via: 'link', isFormer: false })
    const changed = prepared(came, [{ ...yes, person, answer: 'no' }], { at: '2026-05-05T10:00:00.000Z' })
    expect(answerOf(changed)).toMatchObject({ answer: 'no' })
  })

  it('answered after the day moved keeps the answer, for the former day, and asks again', () => {
    const moved = prepared(johanReady(), [schedule, { ...schedule, name: 'move-day', day: '2026-06-13' }])
    const person = edithIn(moved).id
    const answered = prepared(moved, [{ ...yes, person }])
    expect(answerOf(answered)).toMatchObject({ answer: 'yes', day: 1, isFormer: true })
    expect(answerOf(prepared(answered, [{ ...yes, person, day: 2 }]))).toMatchObject({ isFormer: false })
    expect(refusalOf(answered, { ...yes, person, day: 3 })).toEqual({ code: 'day-unknown' })
  })

  it('answered before there is a day is asked again once there is one', () => {
    const early = prepared(johanReady(), [{ ...yes, person: edithIn(johanReady()).id, day: 0 }])
    expect(answerOf(early)).toMatchObject({ isFormer: false })
    expect(answerOf(prepared(early, [schedule]))).toMatchObject({ answer: 'yes', isFormer: true })
  })

  it('answered from two devices counts as it was answered last, whichever arrives first', () => {
    const set = prepared(johanReady(), [schedule])
    const person = edithIn(set).id
    const phone = { ...yes, person, answer: 'no', answeredAt: '2026-05-04T09:59:00.000Z' } as const
    const laptop = { ...yes, person, answeredAt: '2026-05-04T09:58:00.000Z' } as const
    expect(answerOf(prepared(set, [phone, laptop]))).toMatchObject({ answer: 'no' })
    expect(answerOf(prepared(set, [laptop, phone]))).toMatchObject({ answer: 'no' })
  })

  it('answered by a clock that is ahead does not silence later answers', () => {
    const set = prepared(johanReady(), [schedule])
    const person = edithIn(set).id
    const ahead = prepared(set, [{ ...yes, person, answeredAt: '2031-01-01T00:00:00.000Z' }])
    expect(answerOf(prepared(ahead, [{ ...yes, person, answer: 'no' }]))).toMatchObject({ answer: 'no' })
  })

  it('that was withdrawn takes no answer, nor does that of somebody taken out', () => {
    const record = johanReady()
    const person = edithIn(record).id
    const gone = { code: 'invitation-withdrawn' }
    const withdrawn = prepared(record, [{ name: 'withdraw-invitation', person, reason: 'lost-link' }])
    expect(refusalOf(withdrawn, { ...yes, person, day: 0 })).toEqual(gone)
    expect(refusalOf(withdrawn, { name: 'open-invitation', person })).toEqual(gone)
    const uninvited = prepared(record, [{ name: 'not-invite', person, reason: 'safety', decidedBy: 'de familie' }])
    expect(refusalOf(uninvited, { ...yes, person, day: 0 })).toEqual(gone)
    const sandra = named(record, 'Sandra').id
    const removed = prepared(record, [{ name: 'remove-person', person: sandra, reason: 'own-wish' }])
    expect(refusalOf(removed, { ...yes, person: sandra, day: 0 })).toEqual(gone)
  })

  it('takes a message of one’s own, changed any moment; the last one written counts, and a device’s wrong clock does not', () => {
    const record = johanReady()
    const person = edithIn(record).id
    const write = { name: 'write-message', person, use: 'read-aloud' } as const
    const phone = { ...write, text: 'Tot zaterdag.', writtenAt: '2026-05-04T09:59:00.000Z' }
    const laptop = { ...write, text: 'Ik denk aan jullie.', writtenAt: '2026-05-04T09:58:00.000Z' }
    const written = prepared(record, [phone, laptop])
    expect(edithIn(written).ownMessage).toMatchObject({ text: 'Tot zaterdag.', use: 'read-aloud' })
    expect(refusalOf(written, phone)).toEqual({ code: 'nothing-new' })
    const ahead = prepared(record, [{ ...write, text: 'Morgen.', writtenAt: '2027-01-01T00:00:00.000Z' }])
    expect(edithIn(ahead).ownMessage?.writtenAt).toBe('2026-05-04T10:00:00.000Z')
    const takenBack = prepared(written, [write])
    expect(edithIn(takenBack).ownMessage?.text).toBeUndefined()
    expect(refusalOf(takenBack, write)).toEqual({ code: 'nothing-new' })
  })

  it('keeps what the coordinator recorded beside what its person wrote: neither replaces the other', () => {
    const record = johanReady()
    const person = edithIn(record).id
    const both = prepared(record, [
      { name: 'write-message', person, text: 'Mijn eigen woorden.', use: 'read-aloud' },
      { name: 'set-way', person, way: 'message-read-aloud', message: 'Zoals ze het aan de telefoon zei.' },
    ])
    expect(edithIn(both)).toMatchObject({
      message: 'Zoals ze het aan de telefoon zei.',
      ownMessage: { text: 'Mijn eigen woorden.' },
    })
  })

  it('takes no message after it was withdrawn, nor of somebody who was never invited', () => {
    const record = johanReady()
    const person = edithIn(record).id
    const write = { name: 'write-message', person, text: 'Hallo', use: 'coordinator' } as const
    const withdrawn = prepared(record, [{ name: 'withdraw-invitation', person, reason: 'lost-link' }])
    expect(refusalOf(withdrawn, write)).toEqual({ code: 'invitation-withdrawn' })
    const fresh = prepared(trajectoryOf(), [addPerson({ name: 'Edith' })])
    expect(refusalOf(fresh, { ...write, person: edithIn(fresh).id })).toEqual({ code: 'not-invited' })
  })

  it('made anew has another number, so that the former link stays dead', () => {
    const record = johanReady()
    const person = edithIn(record).id
    const again = prepared(record, [
      { name: 'withdraw-invitation', person, reason: 'lost-link' },
      { name: 'invite', person },
    ])
    expect(edithIn(again).invitation).toMatchObject({ number: 2 })
    expect(edithIn(again).invitation?.withdrawn).toBeUndefined()
  })

  it('is answered by nobody who was never invited', () => {
    const record = prepared(trajectoryOf(), [addPerson({ name: 'Edith' })])
    expect(refusalOf(record, { ...yes, person: edithIn(record).id, day: 0 })).toEqual({ code: 'not-invited' })
    expect(refusalOf(record, { ...yes, person: 'nobody' })).toEqual({ code: 'person-unknown' })
  })

  it('is sent only as its reader may be reached, or handed over', () => {
    const record = johanReady()
    const johan = named(record, 'Johan').id
    const send = { name: 'send-invitation', person: johan } as const
    const shut = prepared(record, [{ name: 'set-reach', person: johan, allowed: ['mail'], never: false }])
    expect(refusalOf(shut, { ...send, way: 'mail' })).toEqual({ code: 'may-not-reach', reason: 'child-not-chosen' })
    const handed = prepared(record, [{ ...send, way: 'in-person' }])
    expect(named(handed, 'Johan').invitation?.sent).toMatchObject({ way: 'in-person', day: 0 })
    expect(
      edithIn(prepared(record, [{ ...send, person: edithIn(record).id, way: 'mail' }])).invitation?.sent?.way,
    ).toBe('mail')
  })

  it('opened or answered in the same way again says nothing new, until something is sent', () => {
    const record = johanReady()
    const person = edithIn(record).id
    const open = { name: 'open-invitation', person } as const
    const opened = prepared(record, [open, { ...yes, person, day: 0 }])
    expect(refusalOf(opened, open)).toEqual({ code: 'nothing-new' })
    expect(refusalOf(opened, { ...yes, person, day: 0 })).toEqual({ code: 'nothing-new' })
    const later = { at: '2026-05-05T10:00:00.000Z' }
    const sent = prepared(opened, [{ name: 'send-invitation', person, way: 'mail' }], later)
    expect(edithIn(prepared(sent, [open], later)).invitation?.openedAt).toBe(later.at)
  })

  it('told by phone is the person’s own answer, noted by the coordinator', () => {
    const record = johanReady()
    const command = {
      name: 'record-answer',
      person: edithIn(record).id,
      answer: 'maybe',
      day: 0,
      via: 'phone',
    } as const
    expect(answerOf(prepared(record, [command]))).toMatchObject({ answer: 'maybe', via: 'phone' })
  })

  it('of twenty people answered in one second from twenty devices gives twenty answers', () => {
    const people = Array.from({ length: 20 }, (_, index) => addPerson({ name: `Gast ${index}` }))
    const guests = prepared(trajectoryOf(), people)
    const invited = prepared(
      guests,
      guests.circle.people.map(({ id: person }) => ({ name: 'invite', person }) as const),
    )
    const after = invited.circle.people.reduce((record, { id: person }) => {
      const decided = decidePrepare(record, { ...yes, person, day: 0 }, prepareContextOf())
      return afterCommand(record, decided)
    }, invited)
    expect(after.circle.people.filter(one => one.invitation?.answer?.answer === 'yes')).toHaveLength(20)
  })
})
