import { describe, expect, it } from 'vitest'
import type { InvitationView } from '../../../api/invitations.ts'
import { answerOf, changedSince, fieldsOf, isOutdated, isTaken, newOfDay, waysWith } from './answerFields.ts'

const day = {
  ...{ revision: 1, day: '2026-07-04', time: '10:00', timeZone: 'Europe/Brussels' },
  ...{ startsAt: '2026-07-04T08:00:00.000Z', place: 'Buurthuis Het Sas' },
}
const yes: NonNullable<InvitationView['answer']> = {
  answer: 'yes',
  way: 'in-room',
  needs: 'Zonder noten',
  via: 'link',
  day: 1,
  isFormer: false,
  answeredAt: '2026-06-17T09:00:00.000Z',
}

const seen = (more: Partial<InvitationView> = {}): InvitationView => ({
  state: 'scheduled',
  tenant: { id: 'linde', name: 'De Linde' },
  variant: 'family',
  variantName: { nl: 'Eigen Kracht-conferentie' },
  person: { name: 'Edith Maes', isChild: false, locale: 'nl', isInOtherLanguage: false },
  mayAnswer: true,
  invitedBy: ['Johan'],
  people: [],
  questions: [],
  day,
  dayRevision: 1,
  ...more,
})

describe('what is sent as an answer', () => {
  it('is nothing before somebody chose', () => {
    expect(answerOf(fieldsOf(seen()), 1)).toBeUndefined()
  })

  it('is what was chosen, for the day that they read', () => {
    expect(answerOf(fieldsOf(seen({ answer: yes })), 1)).toEqual({
      answer: 'yes',
      way: 'in-room',
      needs: 'Zonder noten',
      day: 1,
    })
  })

  it('leaves out a way that does not go with not coming, and needs that are empty', () => {
    const fields = { ...fieldsOf(seen({ answer: yes })), answer: 'no', needs: '  ' }
    expect(answerOf(fields, 1)).toEqual({ answer: 'no', day: 1 })
    expect(waysWith('no')).not.toContain('in-room')
    expect(answerOf({ ...fields, way: 'letter' }, 1)).toEqual({ answer: 'no', way: 'letter', day: 1 })
  })

  it('says when it was given only if it waited for signal', () => {
    const fields = { ...fieldsOf(seen({ answer: yes })), waiting: '2026-06-17T10:00:00.000Z' }
    expect(answerOf(fields, 1)).toMatchObject({ answeredAt: '2026-06-17T10:00:00.000Z' })
    expect(answerOf({ ...fields, waiting: '' }, 1)).not.toHaveProperty('answeredAt')
  })

  it('is taken when it stands, and not when one from another device was given later', () => {
    expect(isTaken(seen({ answer: yes }), { answer: 'yes', way: 'in-room', needs: 'Zonder noten', day: 1 })).toBe(true)
    expect(isTaken(seen({ answer: yes }), { answer: 'no', day: 1 })).toBe(false)
  })
})

describe('what changed while somebody chose', () => {
  const begun = fieldsOf(seen())

  it('is another answer, from another device or by phone', () => {
    expect(changedSince(begun, seen())).toEqual({ answer: false, day: false })
    expect(changedSince(begun, seen({ answer: { ...yes, via: 'phone' } }))).toEqual({ answer: true, day: false })
    expect(isOutdated(seen(), seen({ answer: yes }))).toBe(true)
  })

  it('is not the same answer, given again', () => {
    const later = { ...yes, answeredAt: '2026-06-18T09:00:00.000Z' }
    expect(changedSince(fieldsOf(seen({ answer: yes })), seen({ answer: later })).answer).toBe(false)
    expect(isOutdated(seen({ answer: yes }), seen({ answer: later }))).toBe(false)
  })

  it('is a day that moved', () => {
    const moved = seen({ day: { ...day, revision: 2 }, dayRevision: 2 })
    expect(changedSince(begun, moved)).toEqual({ answer: false, day: true })
    expect(isOutdated(seen(), moved)).toBe(true)
  })
})

describe('somebody who answered is told of the day', () => {
  it('when it is set after their answer', () => {
    expect(newOfDay(seen({ answer: { ...yes, day: 0, isFormer: true } }))).toBe('set')
  })

  it('when it moved since', () => {
    expect(newOfDay(seen({ answer: { ...yes, isFormer: true }, dayRevision: 2 }))).toBe('moved')
  })

  it('when it was cancelled, answered or not', () => {
    const { day: gone, ...without } = seen({ answer: { ...yes, isFormer: true } })
    expect(newOfDay(without)).toBe('cancelled')
  })

  it('and of nothing while their answer is to the day as it is', () => {
    expect(newOfDay(seen({ answer: yes }))).toBeUndefined()
    expect(newOfDay(seen())).toBeUndefined()
  })
})
