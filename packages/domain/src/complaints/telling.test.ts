import { describe, expect, it } from 'vitest'
import { complaintEvents } from '../../test-data/complaints.ts'
import type { OpenComplaint } from './complaint.ts'
import type { ComplaintEvent } from './events.ts'
import { replayComplaint } from './evolve.ts'
import { writeNewsLetter } from './newsLetter.ts'
import { mayCarryLink, tellingOf, toTell } from './telling.ts'
import { termMoments } from './termMoments.ts'

const after = (...events: readonly ComplaintEvent[]): OpenComplaint => {
  const state = replayComplaint([complaintEvents['complaint-received'], ...events])
  if (state.state === 'none') throw new Error('none')
  return state
}
const phoned = after().content

describe('a complainant', () => {
  it('is mailed only where they named mail as safe and gave an address', () => {
    const email = 'vos@kring.example'
    expect(tellingOf({ reach: { allowed: ['mail'], never: false }, email })).toBe('mail')
    expect(tellingOf({ reach: { allowed: ['phone'], never: false }, email, phone: '1' })).toBe('officer')
    expect(tellingOf({ reach: { allowed: ['mail'], never: false } })).toBe('page')
    expect(tellingOf({ reach: { allowed: ['mail'], never: true }, email })).toBe('page')
  })

  it('gets no link where somebody reads along', () => {
    const reach = { allowed: ['mail'], never: false, readsAlong: { who: 'Mijn man', on: ['mail'] } } as const
    expect(mayCarryLink({ reach }, 'mail')).toBe(false)
    expect(mayCarryLink({ reach }, 'letter')).toBe(true)
  })

  it('is told by the officer what is new since they were last told, or whose mail did not arrive', () => {
    const { acknowledged, answered, closed } = complaintEvents
    const content = { ...phoned, phone: '0470' }
    const complaint = after(acknowledged, complaintEvents.heard, answered)
    expect(toTell({ ...complaint, content }).map(({ news }) => news)).toEqual(['answered'])
    const told = after(acknowledged, complaintEvents.heard, answered, complaintEvents['complainant-told'], closed)
    expect(toTell({ ...told, content }).map(({ news }) => news)).toEqual(['closed'])
    const mailed = { ...phoned, reach: { allowed: ['mail'], never: false }, email: 'vos@kring.example' } as const
    expect(toTell({ ...complaint, content: mailed })).toEqual([])
    expect(toTell({ ...complaint, content: mailed }, () => true)).toHaveLength(1)
  })

  it('reads in a letter what is new, and only that there is something new where another opens it', () => {
    const facts = { locale: 'nl', id: 'KL-2026-00000001', news: ['extended'], answerBy: '26 augustus 2026' } as const
    const extended = { reason: 'De coördinator is met vakantie.' }
    const own = writeNewsLetter({ ...facts, extended, isReadAlong: false })
    expect(own.paragraphs.join(' ')).toContain('uiterlijk 26 augustus 2026')
    expect(own.paragraphs).toContain(extended.reason)
    const others = writeNewsLetter({ ...facts, extended, isReadAlong: true })
    expect(others.paragraphs.join(' ')).not.toMatch(/vakantie|weken/)
    expect(others.paragraphs[0]).toContain(facts.id)
  })
})

describe('the officers', () => {
  it('are told a working day before, seven days before, and once when it is late', () => {
    expect(termMoments(after())).toEqual([
      { on: '2026-06-23', why: 'acknowledge-soon', by: '2026-06-24' },
      { on: '2026-06-25', why: 'overdue', by: '2026-06-24' },
      { on: '2026-07-22', why: 'answer-soon', by: '2026-07-29' },
      { on: '2026-07-30', why: 'overdue', by: '2026-07-29' },
    ])
  })

  it('are told nothing of what is answered or withdrawn', () => {
    const { acknowledged, heard, answered } = complaintEvents
    expect(termMoments(after(acknowledged, heard, answered))).toEqual([])
    expect(termMoments(after(complaintEvents['complaint-withdrawn']))).toEqual([])
  })
})
