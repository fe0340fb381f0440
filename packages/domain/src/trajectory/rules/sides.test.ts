import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPerson,
  named,
  prepared,
  readyCommands,
  schedule,
  trajectoryOf,
  wholeCommands,
} from '../../../test-data/circles.ts'
import { otherSideOf, type Side, sides } from '../../variants/participants/participants.ts'
import type { CirclePerson, PersonDetails } from '../state/circle.ts'
import { seenBySide } from './sides.ts'
import type { WithCircle } from './withCircle.ts'

const told = { name: 'set-party', informedOn: '2026-05-01', counselOfferedOn: '2026-05-01', consent: 'yes' } as const

/** Both sides ready, each with a main person and an aunt; all the requirements told to `toldTo`. */
function bothReady(toldTo: readonly Side[]): WithCircle {
  const record = prepared(
    trajectoryOf({ variant: 'restorative' }),
    sides.flatMap(side => [
      addPerson({ name: `Hoofdpersoon ${side}`, side, email: `${side}@familie.example` }, { part: 'main-person' }),
      addPerson({ name: `Tante ${side}`, side, email: `tante.${side}@familie.example` }),
    ]),
  )
  const invited = prepared(record, [
    { name: 'set-requirement', text: 'Niemand wordt bedreigd.', reason: 'Er werd gedreigd.' },
    { name: 'freeze-requirements' },
    ...record.circle.people.flatMap(({ id }) => readyCommands(id)),
    ...record.circle.people.flatMap(({ id, part }) => (part === 'main-person' ? [{ ...told, person: id }] : [])),
    ...wholeCommands,
    { name: 'confirm-safety-check', on: '2026-05-04' },
  ])
  return prepared(
    invited,
    invited.circle.people.flatMap(({ id: person, side }) =>
      side !== undefined && toldTo.includes(side)
        ? [{ name: 'disclose-requirements', person, version: 1 } as const]
        : [],
    ),
  )
}

describe('what one side of a restorative conference sees', () => {
  it('is its own people, the questions, the requirements that it was told, and the day', () => {
    const seen = seenBySide(prepared(bothReady(sides), [schedule]), 'harmed')
    expect(seen.people.map(({ name }) => name)).toEqual(['Hoofdpersoon harmed', 'Tante harmed'])
    expect(seen).toMatchObject({
      state: 'scheduled',
      requirements: ['Niemand wordt bedreigd.'],
      day: { day: '2026-06-06', time: '14:00', place: 'Buurthuis De Wilg' },
    })
    expect(JSON.stringify(seen)).not.toContain('Er werd gedreigd.')
  })

  it('is no requirement before it was told to that side', () => {
    const record = bothReady(['didHarm'])
    expect(seenBySide(record, 'didHarm').requirements).toHaveLength(1)
    expect(seenBySide(record, 'harmed').requirements).toEqual([])
  })

  it('is nobody who is not invited, nor who decided that', () => {
    const record = bothReady(sides)
    const person = named(record, 'Tante harmed').id
    const uninvited = prepared(record, [
      { name: 'not-invite', person, reason: 'safety', decidedBy: 'canary', familyThinks: 'canary' },
    ])
    for (const side of sides) expect(JSON.stringify(seenBySide(uninvited, side))).not.toMatch(/canary|Tante harmed/)
  })

  it('is nothing of the other side, whatever is known of it', () => {
    const canary = fc.constantFrom('canary-1', 'canary-2', 'canary-3')
    const text = fc.option(canary, { nil: undefined })
    const details = fc.record({
      name: canary,
      relation: text,
      organisation: text,
      email: text,
      phone: text,
      address: text,
      language: text,
      wishes: text,
      needs: text,
    }) satisfies fc.Arbitrary<PersonDetails>
    const person = fc.tuple(details, canary, text, fc.boolean()).map(([of, id, words, isInvited]): CirclePerson => {
      return {
        ...of,
        id,
        addedAt: '2026-05-01T10:00:00.000Z',
        known: { since: 'intake', by: words },
        part: 'circle',
        spokesperson: words,
        message: words,
        reach: { allowed: [], never: false, readsAlong: { who: words ?? 'canary', on: ['mail'] }, through: words },
        decision: isInvited
          ? { kind: 'invite' }
          : { kind: 'not-invited', reason: 'safety', decidedBy: 'canary', familyThinks: words },
        invitation: { number: 1, invitedAt: 'canary', sent: { at: 'canary', way: 'mail', day: 1 } },
        child: { support: words, supportStays: true, saidForThem: words, phases: [] },
        safety: { discussedOn: 'canary', arrangements: [{ kind: 'other', agreed: words }] },
        requirements: { disclosed: { version: 1, at: 'canary' } },
      }
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), fc.constantFrom(...sides), (others, side) => {
        const record = prepared(bothReady(sides), [schedule])
        const people = [...record.circle.people, ...others.map(one => ({ ...one, side: otherSideOf(side) }))]
        const seen = JSON.stringify(seenBySide({ ...record, circle: { people, showSectors: true } }, side))
        expect(seen).not.toContain('canary')
        expect(seen).not.toContain(`Hoofdpersoon ${otherSideOf(side)}`)
        expect(JSON.parse(seen).people).toHaveLength(2)
      }),
      { numRuns: 60 },
    )
  })
})
