import { describe, expect, it } from 'vitest'
import {
  addPerson,
  johanReady,
  named,
  prepared,
  readyCommands,
  refusalOf,
  schedule,
  trajectoryOf,
  wholeCommands,
} from '../../../test-data/circles.ts'
import { noParticipants } from '../../variants/participants/participants.ts'
import { schedulingBlockersOf } from './schedulingBlockers.ts'
import type { WithCircle } from './withCircle.ts'

const now = { at: '2026-05-04T10:00:00.000Z', timeZone: 'Europe/Brussels' }
const kindsOf = (record: WithCircle, day?: string) => schedulingBlockersOf(record, now, day).map(({ what }) => what)

describe('what locks the day', () => {
  it('is everything at the start, each with its guard', () => {
    expect(kindsOf(trajectoryOf())).toEqual([
      'participants',
      'nobody-invited',
      'children',
      'choices',
      'choices',
      'choices',
      'choices',
      'safety-check',
      'mandate',
    ])
    expect(refusalOf(trajectoryOf(), schedule)).toMatchObject({ code: 'scheduling-blocked' })
  })

  it('is nothing once all is done', () => {
    expect(kindsOf(johanReady())).toEqual([])
  })

  it('is a safety check from before somebody came (G12)', () => {
    const added = prepared(johanReady(), [addPerson({ name: 'Wim' })])
    expect(kindsOf(added)).toEqual(['invitation-decision', 'safety-check'])
    const wim = named(added, 'Wim').id
    const uninvited = prepared(added, [{ name: 'not-invite', person: wim, reason: 'safety', decidedBy: 'de rechter' }])
    expect(kindsOf(uninvited)).toEqual(['safety-check'])
    expect(kindsOf(prepared(uninvited, [{ name: 'confirm-safety-check', on: '2026-05-04' }]))).toEqual([])
  })

  it('is somebody who comes without a language, a contact, or a talk about safety', () => {
    const added = prepared(johanReady(), [addPerson({ name: 'Wim', language: undefined })])
    const invited = prepared(added, [{ name: 'invite', person: named(added, 'Wim').id }])
    expect(schedulingBlockersOf(invited, now)).toMatchObject([
      { what: 'no-contact', person: named(added, 'Wim').id },
      { what: 'language', guard: 'G13' },
      { what: 'safety-discussed', guard: 'G12' },
      { what: 'safety-check', guard: 'G12' },
    ])
  })

  it('is a child of whom it is not known how it takes part (G11)', () => {
    const added = prepared(johanReady(), [addPerson({ name: 'Lotte', isChild: true, phone: '0470 11 22 33' })])
    const lotte = named(added, 'Lotte').id
    const ready = prepared(added, [...readyCommands(lotte), { name: 'confirm-safety-check', on: '2026-05-04' }])
    expect(schedulingBlockersOf(ready, now)).toEqual([{ what: 'child-part', guard: 'G11', person: lotte }])
    const denied = prepared(ready, [{ name: 'set-children', answer: 'no-children' }])
    expect(kindsOf(denied)).toContain('children')
  })

  it('is who decides, with a date that is not before the day (G16)', () => {
    const early = { name: 'set-mandate', legalContext: 'ordered', holder: 'Els', decidesBy: '2026-06-01' } as const
    const record = prepared(johanReady(), [early])
    expect(kindsOf(record)).toEqual([])
    expect(kindsOf(record, '2026-06-06')).toEqual(['mandate-before-day'])
    expect(kindsOf(record, '2026-06-01')).toEqual([])
  })

  it('locks a later day as it locked the first', () => {
    const late = prepared(johanReady(), [schedule, addPerson({ name: 'Wim' })])
    expect(refusalOf(late, { ...schedule, name: 'move-day', day: '2026-06-13' })).toMatchObject({
      code: 'scheduling-blocked',
    })
  })
})

describe('what locks the day of a restorative conference', () => {
  const parties = (): WithCircle => {
    const record = prepared(trajectoryOf({ variant: 'restorative' }), [
      addPerson({ name: 'Tom', side: 'harmed', email: 'tom@familie.example' }, { part: 'main-person' }),
      addPerson({ name: 'Rik', side: 'didHarm', email: 'rik@familie.example' }, { part: 'main-person' }),
    ])
    return prepared(record, [
      ...record.circle.people.flatMap(({ id }) => readyCommands(id)),
      ...wholeCommands,
      { name: 'confirm-safety-check', on: '2026-05-04' },
    ])
  }
  const told = { name: 'set-party', informedOn: '2026-05-01', counselOfferedOn: '2026-05-01', consent: 'yes' } as const

  it('is each party that was not informed, offered counsel, or does not consent (G7)', () => {
    const record = parties()
    expect(kindsOf(record)).toEqual(
      Array.from({ length: 2 }, () => ['party-informed', 'party-counsel', 'party-consent']).flat(),
    )
    const [tom, rik] = [named(record, 'Tom').id, named(record, 'Rik').id]
    const unsure = prepared(record, [
      { ...told, person: tom },
      { ...told, person: rik, consent: 'unsure' },
    ])
    expect(schedulingBlockersOf(unsure, now)).toEqual([{ what: 'party-consent', guard: 'G7', person: rik }])
    const consenting = prepared(unsure, [{ ...told, person: rik }])
    expect(prepared(consenting, [schedule]).state).toBe('scheduled')
  })

  it('is a side of which nobody comes', () => {
    const record = parties()
    const gone = prepared(record, [{ name: 'remove-person', person: named(record, 'Rik').id, reason: 'own-wish' }])
    expect(kindsOf(gone)).toContain('side-empty')
  })
})

describe('what locks the day of a neighbourhood conference', () => {
  it('is a group without a spokesperson, until the circle has one', () => {
    const participants = {
      kind: 'groups',
      place: 'De Wilgenlaan',
      groups: [{ name: 'Jongeren' }, { name: 'Bewoners' }],
    } as const
    const record = trajectoryOf({ variant: 'neighbourhood', participants })
    const spokesperson = addPerson({ name: 'Ali', group: 'Jongeren' }, { part: 'spokesperson' })
    const asks = schedulingBlockersOf(prepared(record, [spokesperson]), now).flatMap(({ ask }) => ask ?? [])
    expect(asks).toEqual([{ what: 'spokesperson', who: 'Bewoners' }])
  })

  it('is the place, which only the referral says', () => {
    const record = trajectoryOf({ variant: 'neighbourhood', participants: noParticipants('neighbourhood') })
    expect(schedulingBlockersOf(record, now)[0]).toEqual({ what: 'participants', ask: { what: 'place' } })
  })
})
