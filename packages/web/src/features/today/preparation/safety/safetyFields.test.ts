import type { CirclePerson } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { lacksArrangement, safetyBody, safetyDayFault, safetyFields } from './safetyFields.ts'

const today = '2026-06-17'
const now = { today, asks: 'Fatima El Idrissi' }
const ilse: CirclePerson = {
  id: 'p1',
  name: 'Ilse Claes',
  part: 'circle',
  addedAt: '2026-06-01T09:00:00.000Z',
  known: { since: 'intake' },
  safety: {
    discussedOn: '2026-06-16',
    arrangements: [{ kind: 'seat-apart', agreed: 'niet alleen met vader' }, { kind: 'own-room' }],
    askedBy: 'Leen Wouters',
    presence: 'alone',
  },
}

describe('what is arranged for somebody’s safety', () => {
  it('comes back as it was', () => {
    const { discussedOn, arrangements, askedBy, presence } = safetyBody(
      safetyFields(ilse, 'safety-p1', now),
      'p1',
      'safety-p1',
    )
    expect({ discussedOn, askedBy, presence }).toEqual({
      discussedOn: '2026-06-16',
      askedBy: 'Leen Wouters',
      presence: 'alone',
    })
    expect(arrangements.toSorted((a, b) => b.kind.localeCompare(a.kind))).toEqual(ilse.safety?.arrangements)
  })

  it('begins unanswered and today, so that a yes is something that was asked', () => {
    const fresh = safetyFields(undefined, 'safety-p1', now)
    expect(fresh.needs).toBe('')
    expect(safetyBody({ ...fresh, needs: 'none' }, 'p1', 'safety-p1')).toEqual({
      person: 'p1',
      askedBy: 'Fatima El Idrissi',
      discussedOn: today,
      arrangements: [],
    })
  })

  it('is said when there is one; and nothing that was ticked is sent when none is needed', () => {
    const fresh = safetyFields(undefined, 'safety-p1', now)
    expect(lacksArrangement({ ...fresh, needs: 'some' })).toBe(true)
    expect(lacksArrangement({ ...fresh, needs: 'some', 'may-leave': 'yes' })).toBe(false)
    expect(safetyBody({ ...fresh, needs: 'none', 'may-leave': 'yes' }, 'p1', 'safety-p1').arrangements).toEqual([])
  })

  it('was not discussed on a day that is still to come', () => {
    const fresh = safetyFields(undefined, 'safety-p1', now)
    expect(safetyDayFault({ ...fresh, 'safety-p1-on.day': '18' }, 'safety-p1', today)).toBe('future')
  })
})
