import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPerson,
  johanReady,
  named,
  prepared,
  readyCommands,
  schedule,
  trajectoryOf,
} from '../../../test-data/circles.ts'
import { invitationSeen, mostNames, viewsChangedBy } from './invitationSeen.ts'
import type { WithCircle } from './withCircle.ts'

const context = { at: '2026-05-04T10:00:00.000Z', timeZone: 'Europe/Brussels', languages: ['nl', 'fr'] } as const
const seenBy = (record: WithCircle, name: string) => invitationSeen(record, named(record, name), context)

describe('what somebody who is invited sees', () => {
  it('is who invites, the question and the day; of the others first names and nothing else', () => {
    const seen = seenBy(prepared(johanReady(), [schedule]), 'Edith')
    expect(seen).toMatchObject({
      person: { name: 'Edith', isChild: false, locale: 'nl', isInOtherLanguage: false },
      invitedBy: ['Johan', 'Sandra'],
      people: [],
      mayAnswer: true,
      day: { day: '2026-06-06', time: '14:00' },
      dayRevision: 1,
      choices: { food: 'Soep', language: 'Nederlands' },
    })
    expect(JSON.stringify(seen)).not.toMatch(/familie\.example|0470/)
  })

  it('is nothing before an invitation, after it was withdrawn, or when the trajectory has stopped', () => {
    const record = johanReady()
    const person = named(record, 'Edith').id
    expect(seenBy(prepared(trajectoryOf(), [addPerson({ name: 'Edith' })]), 'Edith')).toBeUndefined()
    const withdrawn = prepared(record, [{ name: 'withdraw-invitation', person, reason: 'mistake' }])
    expect(seenBy(withdrawn, 'Edith')).toBeUndefined()
    expect(seenBy({ ...record, state: 'stopped' }, 'Edith')).toBeUndefined()
    expect(seenBy({ ...record, state: 'evaluation-due' }, 'Edith')).toMatchObject({ mayAnswer: false })
  })

  it('is the own message and what is to be read aloud for them, and never those of another', () => {
    const record = johanReady()
    const written = prepared(record, [
      { name: 'write-message', person: named(record, 'Edith').id, text: 'Van Edith.', use: 'read-aloud' },
      { name: 'set-way', person: named(record, 'Edith').id, message: 'Aan de telefoon.' },
    ])
    expect(seenBy(written, 'Edith')).toMatchObject({
      message: { text: 'Van Edith.', use: 'read-aloud' },
      messageTold: 'Aan de telefoon.',
    })
    for (const other of ['Johan', 'Sandra']) expect(JSON.stringify(seenBy(written, other))).not.toContain('Edith.')
  })

  it('is what the day was when they answered or were sent it, once it moved', () => {
    const record = johanReady()
    const person = named(record, 'Edith').id
    const move = { ...schedule, name: 'move-day', time: '15:00' } as const
    const answer = { name: 'answer-invitation', person, answer: 'yes', day: 1 } as const
    const moved = prepared(record, [schedule, answer, move])
    expect(seenBy(moved, 'Edith')?.dayBefore).toEqual({
      revision: 1,
      day: '2026-06-06',
      time: '14:00',
      place: 'Buurthuis De Wilg',
    })
    expect(seenBy(moved, 'Sandra')?.dayBefore).toBeUndefined()
    expect(seenBy(prepared(moved, [{ ...answer, day: 2 }]), 'Edith')?.dayBefore).toBeUndefined()
    expect(seenBy(prepared(moved, [{ name: 'unschedule', reason: 'illness' }]), 'Edith')?.dayBefore).toBeUndefined()
  })

  it('names nobody who is not invited, and for a child nobody but who invites', () => {
    const more = prepared(johanReady(), [addPerson({ name: 'Wim Peeters' }), addPerson({ name: 'Verborgen Man' })])
    const record = prepared(more, readyCommands(named(more, 'Wim Peeters').id))
    expect(seenBy(record, 'Edith')?.people).toEqual(['Wim'])
    expect(seenBy(record, 'Johan')?.people).toEqual([])
    expect(JSON.stringify(seenBy(record, 'Edith'))).not.toContain('Verborgen')
  })

  it('shows minimum requirements once they are frozen, never why; opening the page tells them (G6)', () => {
    const set = prepared(johanReady(), [
      { name: 'set-requirement', text: 'Geen drugs in huis', reason: 'Het geheim van papa', setBy: 'De jeugdrechter' },
    ])
    expect(seenBy(set, 'Edith')?.requirements).toBeUndefined()
    const frozen = prepared(set, [{ name: 'freeze-requirements' }])
    expect(seenBy(frozen, 'Edith')).toMatchObject({
      isNew: true,
      requirements: { version: 1, items: [{ text: 'Geen drugs in huis', setBy: 'De jeugdrechter' }] },
    })
    expect(JSON.stringify(seenBy(frozen, 'Edith'))).not.toContain('geheim')
    const person = named(frozen, 'Edith').id
    const read = prepared(frozen, [
      { name: 'open-invitation', person },
      { name: 'acknowledge-requirements', person, version: 1 },
    ])
    expect(seenBy(read, 'Edith')).toMatchObject({ isNew: false, requirements: { acknowledgedAt: context.at } })
    const reworded = prepared(read, [
      { name: 'set-requirement', text: 'Nog iets', reason: 'Daarom' },
      { name: 'freeze-requirements' },
    ])
    expect(seenBy(reworded, 'Edith')?.requirements).toMatchObject({ version: 2 })
    expect(seenBy(reworded, 'Edith')?.requirements).not.toHaveProperty('acknowledgedAt')
  })

  it('is in the own language where the product has it, else in the partner’s first', () => {
    const people = prepared(trajectoryOf(), [
      addPerson({ name: 'Joris', language: 'fr' }),
      addPerson({ name: 'سلمى', language: 'ar' }),
    ])
    const record = prepared(
      people,
      people.circle.people.flatMap(({ id }) => readyCommands(id)),
    )
    expect(seenBy(record, 'Joris')?.person).toMatchObject({ locale: 'fr', isInOtherLanguage: false })
    expect(seenBy(record, 'سلمى')?.person).toMatchObject({ name: 'سلمى', locale: 'nl', isInOtherLanguage: true })
  })

  it('of a restorative conference is never a word of the other side, whatever is told of it', () => {
    const word = fc.stringMatching(/^[a-z]{8,12}$/).map(text => `zz${text}`)
    fc.assert(
      fc.property(fc.record({ name: word, relation: word, needs: word, wishes: word, food: word }), other => {
        const people = prepared(trajectoryOf({ variant: 'restorative' }), [
          addPerson({ name: 'Mila', side: 'harmed' }, { part: 'main-person' }),
          addPerson({ name: 'Tess', side: 'harmed' }),
          addPerson(
            {
              name: other.name,
              side: 'didHarm',
              relation: other.relation,
              needs: other.needs,
              wishes: other.wishes,
              email: `${other.name}@elders.example`,
            },
            { part: 'main-person' },
          ),
        ])
        const theirs = named(people, other.name).id
        const record = prepared(people, [
          ...people.circle.people.flatMap(({ id }) => readyCommands(id)),
          { name: 'answer-invitation', person: theirs, answer: 'yes', needs: other.needs, day: 0 },
          { name: 'write-message', person: theirs, text: other.wishes, use: 'read-aloud' },
          { name: 'set-way', person: theirs, message: other.needs },
          { name: 'set-choices', chosenBy: other.name, food: other.food },
        ])
        const seen = seenBy(record, 'Tess')
        expect(seen).toMatchObject({ invitedBy: ['Mila'], people: [] })
        for (const text of Object.values(other)) expect(JSON.stringify(seen)).not.toContain(text)
      }),
      { numRuns: 30 },
    )
  })
})

describe('an event', () => {
  it('of one person changes what they see, and what all see only when it may', () => {
    const record = johanReady()
    expect(viewsChangedBy(record, 'invitation-answered')).toBe('own')
    expect(viewsChangedBy(record, 'contact-logged')).toBe('own')
    expect(viewsChangedBy(record, 'day-moved')).toBe('all')
    expect(viewsChangedBy(record, 'person-invited')).toBe('all')
  })

  it('of one name changes nothing for the others of a large circle, where nobody is named', () => {
    const many = Array.from({ length: mostNames + 2 }, (_, index) => addPerson({ name: `Buur${index}` }))
    const people = prepared(trajectoryOf(), many)
    const record = prepared(
      people,
      people.circle.people.map(({ id: person }) => ({ name: 'invite', person }) as const),
    )
    expect(viewsChangedBy(record, 'person-invited')).toBe('own')
    expect(seenBy(record, 'Buur0')?.people).toEqual([])
  })
})
