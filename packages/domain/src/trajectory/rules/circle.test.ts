import { describe, expect, it } from 'vitest'
import { addPerson, johanReady, named, prepared, refusalOf, trajectoryOf } from '../../../test-data/circles.ts'
import type { CircleCommand } from '../commands/circle.ts'
import { keptInPrivateTime } from './privateTimeKept.ts'
import type { WithCircle } from './withCircle.ts'

const childPart = (
  person: string,
  more: Partial<CircleCommand<'set-child-part'>> = {},
): CircleCommand<'set-child-part'> => {
  return { name: 'set-child-part', person, supportStays: false, phases: ['information'], ...more }
}
const toldThrough = (person: string, through: string): CircleCommand<'set-reach'> => {
  return { name: 'set-reach', person, allowed: [], never: false, through }
}
const restorative = (): WithCircle => trajectoryOf({ variant: 'restorative' })
const crowd = (many: number): WithCircle =>
  prepared(
    trajectoryOf(),
    Array.from({ length: many }, (_, index) => addPerson({ name: `Persoon ${index}` })),
  )

describe('who is added to a circle', () => {
  it('has a name in any script', () => {
    const record = prepared(trajectoryOf(), [addPerson({ name: 'فاطمة الزهراء' })])
    expect(named(record, 'فاطمة الزهراء').part).toBe('circle')
  })

  it('is refused when everything that tells people apart is the same', () => {
    const edith = { name: 'Edith Maes', relation: 'tante', phone: '0470 12 34 56' }
    const record = prepared(trajectoryOf(), [addPerson(edith)])
    const again = addPerson({ ...edith, name: 'Maes, Édith', phone: '+32 470 12 34 56' })
    expect(refusalOf(record, again)).toEqual({ code: 'person-twice', person: named(record, 'Edith Maes').id })
  })

  it('may bear the name of somebody else: a father and a son', () => {
    const record = prepared(trajectoryOf(), [
      addPerson({ name: 'Jan Maes', birthDate: '1960-01-01' }),
      addPerson({ name: 'Jan Maes', birthDate: '1990-01-01' }),
    ])
    expect(record.circle.people).toHaveLength(2)
  })

  it('is refused when the circle is full, until somebody is taken out', () => {
    const full = crowd(200)
    const one = addPerson({ name: 'Persoon 200' })
    expect(refusalOf(full, one)).toEqual({ code: 'circle-full' })
    const [first] = full.circle.people
    const room = prepared(full, [{ name: 'remove-person', person: first?.id ?? '', reason: 'own-wish' }])
    expect(prepared(room, [one]).circle.people).toHaveLength(201)
  })

  it('has contact details that can be used', () => {
    expect(refusalOf(trajectoryOf(), addPerson({ name: 'An', email: 'an@' }))).toEqual({ code: 'email-unfit' })
    expect(refusalOf(trajectoryOf(), addPerson({ name: 'An', phone: '12' }))).toEqual({ code: 'phone-unfit' })
    expect(refusalOf(trajectoryOf(), addPerson({ name: 'An', birthDate: '2027-01-01' }))).toEqual({
      code: 'birth-date-unfit',
    })
  })

  it('is never the coordinator, who stays out of it (G10)', () => {
    expect(refusalOf(trajectoryOf(), addPerson({ name: 'Ann' }, { part: 'coordinator' }))).toEqual({
      code: 'part-unfit',
    })
  })
})

describe('the sides of a restorative conference', () => {
  it('are two, and everyone of the circle is on one', () => {
    expect(refusalOf(restorative(), addPerson({ name: 'Tom' }))).toEqual({ code: 'side-needed' })
    expect(refusalOf(trajectoryOf(), addPerson({ name: 'Tom', side: 'harmed' }))).toEqual({ code: 'side-not-here' })
    expect(prepared(restorative(), [addPerson({ name: 'Tolk' }, { part: 'interpreter' })]).circle.people).toHaveLength(
      1,
    )
  })

  it('have nobody in common', () => {
    const record = prepared(restorative(), [addPerson({ name: 'Tom Maes', side: 'harmed', birthDate: '1990-01-01' })])
    const other = addPerson({ name: 'Maes Tom', side: 'didHarm', birthDate: '1990-01-01' })
    expect(refusalOf(record, other)).toMatchObject({ code: 'person-on-both-sides' })
    const namesake = addPerson({ name: 'Tom Maes', side: 'didHarm', birthDate: '1970-01-01' })
    expect(prepared(record, [namesake]).circle.people).toHaveLength(2)
  })

  it('have nobody who speaks for, supports or is told for the other', () => {
    const record = prepared(restorative(), [
      addPerson({ name: 'Tom', side: 'harmed', birthDate: '2014-01-01' }),
      addPerson({ name: 'Rik', side: 'didHarm' }),
    ])
    const [tom, rik] = [named(record, 'Tom').id, named(record, 'Rik').id]
    const unfit = { code: 'other-person-unfit' }
    expect(refusalOf(record, { name: 'set-way', person: tom, way: 'spokesperson', spokesperson: rik })).toEqual(unfit)
    expect(refusalOf(record, childPart(tom, { support: rik }))).toEqual(unfit)
    expect(refusalOf(record, toldThrough(tom, rik))).toEqual(unfit)
  })

  it('cannot be changed for somebody whose link is of that side', () => {
    const record = prepared(restorative(), [addPerson({ name: 'Tom', side: 'harmed' })])
    const person = named(record, 'Tom').id
    const change = { name: 'set-person', person, details: { name: 'Tom', side: 'didHarm' } } as const
    const invited = prepared(record, [{ name: 'invite', person }])
    expect(refusalOf(invited, change)).toEqual({ code: 'side-after-invitation' })
    const withdrawn = prepared(invited, [{ name: 'withdraw-invitation', person, reason: 'mistake' }])
    expect(named(prepared(withdrawn, [change]), 'Tom').side).toBe('didHarm')
  })

  it('have parties who consent; nobody else does', () => {
    const record = prepared(restorative(), [
      addPerson({ name: 'Tom', side: 'harmed' }, { part: 'main-person' }),
      addPerson({ name: 'Mia', side: 'harmed' }),
    ])
    const party = { name: 'set-party', informedOn: '2026-05-01', consent: 'yes' } as const
    expect(refusalOf(record, { ...party, person: named(record, 'Mia').id })).toEqual({ code: 'not-a-party' })
    expect(refusalOf(record, { ...party, person: named(record, 'Tom').id, informedOn: '2026-05-05' })).toEqual({
      code: 'day-in-future',
    })
    const told = prepared(record, [{ ...party, person: named(record, 'Tom').id }])
    expect(named(told, 'Tom').party?.consent).toBe('yes')
  })
})

describe('somebody beside the sides', () => {
  it('gets a side before they get a part in the circle', () => {
    const record = prepared(restorative(), [addPerson({ name: 'Tolk' }, { part: 'interpreter' })])
    const person = named(record, 'Tolk').id
    expect(refusalOf(record, { name: 'set-role', person, part: 'circle' })).toEqual({ code: 'side-needed' })
    expect(named(prepared(record, [{ name: 'set-role', person, part: 'support-person' }]), 'Tolk').side).toBeUndefined()
  })
})

describe('somebody of the circle', () => {
  it('keeps everything but what is replaced when their details change', () => {
    const record = johanReady()
    const edith = named(record, 'Edith')
    const changed = prepared(record, [{ name: 'set-person', person: edith.id, details: { name: 'Edith Maes' } }])
    const { name, email, reach, safety } = named(changed, 'Edith Maes')
    expect({ name, email, reach, safety }).toEqual({
      name: 'Edith Maes',
      email: undefined,
      reach: edith.reach,
      safety: edith.safety,
    })
  })

  it('stays in the history when taken out, unless somebody relies on them', () => {
    const record = johanReady()
    const [johan, edith] = [named(record, 'Johan'), named(record, 'Edith')]
    const remove = { name: 'remove-person', person: edith.id, reason: 'own-wish' } as const
    expect(refusalOf(record, remove)).toEqual({ code: 'person-is-needed', person: johan.id })
    const alone = childPart(johan.id)
    const after = prepared(record, [alone, remove])
    expect(named(after, 'Edith').removed?.reason).toBe('own-wish')
    expect(refusalOf(after, { name: 'invite', person: edith.id })).toEqual({ code: 'person-unknown' })
  })

  it('is kept in private time only as an interpreter or support person (G14)', () => {
    const record = johanReady()
    const person = named(record, 'Edith').id
    expect(refusalOf(record, { name: 'set-role', person, part: 'professional', isKept: true })).toEqual({
      code: 'cannot-be-kept',
    })
    const kept = prepared(record, [{ name: 'set-role', person, part: 'support-person', isKept: true }])
    expect(named(kept, 'Edith').isKept).toBe(true)
  })

  it('is kept with who chose so: the family, or a child for who speaks for them (G14)', () => {
    const record = johanReady()
    const person = named(record, 'Edith').id
    const role = { name: 'set-role', person, part: 'support-person' } as const
    const byFamily = { by: 'family', chosenBy: 'oma' } as const
    const kept = prepared(record, [{ ...role, keepsInPrivateTime: byFamily }])
    expect(named(kept, 'Edith')).toMatchObject({ isKept: true, keepsInPrivateTime: byFamily })
    expect(keptInPrivateTime(kept.circle, named(kept, 'Edith'))).toEqual(byFamily)
    expect(refusalOf(record, { ...role, part: 'professional', keepsInPrivateTime: byFamily })).toEqual({
      code: 'cannot-be-kept',
    })
    expect(refusalOf(record, { ...role, isKept: false, keepsInPrivateTime: byFamily })).toEqual({
      code: 'cannot-be-kept',
    })
    const adults = prepared(record, [{ name: 'remove-person', person: named(record, 'Johan').id, reason: 'own-wish' }])
    expect(refusalOf(adults, { ...role, keepsInPrivateTime: { by: 'child', chosenBy: 'Johan' } })).toEqual({
      code: 'cannot-be-kept',
    })
  })

  it('is kept by the child whose support they are, as that child chose; who chose before it was asked stays unknown', () => {
    const record = johanReady()
    const person = named(record, 'Edith').id
    const role = { name: 'set-role', person, part: 'support-person' } as const
    const supported = prepared(record, [role])
    expect(keptInPrivateTime(supported.circle, named(supported, 'Edith'))).toEqual({ by: 'child', chosenBy: 'Johan' })
    // Somebody of the circle needs nobody's choice.
    expect(keptInPrivateTime(record.circle, named(record, 'Edith'))).toBeUndefined()
    const alone = prepared(record, [childPart(named(record, 'Johan').id), { ...role, isKept: true }])
    expect(keptInPrivateTime(alone.circle, named(alone, 'Edith'))).toEqual({ by: 'family', chosenBy: '' })
  })

  it('is asked after their safety by somebody, alone or with others there (G12)', () => {
    const record = johanReady()
    const person = named(record, 'Edith').id
    const presence = 'with-others' as const
    const asked = { discussedOn: '2026-05-02', arrangements: [], askedBy: 'Fatima', presence }
    expect(named(prepared(record, [{ name: 'discuss-safety', person, ...asked }]), 'Edith').safety).toEqual(asked)
  })

  it('has a child’s part only as a child', () => {
    const record = johanReady()
    expect(refusalOf(record, childPart(named(record, 'Edith').id))).toEqual({ code: 'not-a-child' })
    const johan = named(record, 'Johan').id
    expect(refusalOf(record, childPart(johan, { support: johan }))).toEqual({ code: 'other-person-unfit' })
  })

  it('is told through another, but never in a circle', () => {
    const record = johanReady()
    const [johan, sandra] = [named(record, 'Johan').id, named(record, 'Sandra').id]
    const through = prepared(record, [toldThrough(johan, sandra)])
    expect(refusalOf(through, toldThrough(sandra, johan))).toEqual({ code: 'other-person-unfit' })
  })
})
