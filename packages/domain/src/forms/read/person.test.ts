import { describe, expect, it } from 'vitest'
import { missingParts, type PersonShape, readPerson, readPersonList } from './person.ts'
import type { Reading } from './reading.ts'

const shape: PersonShape = { fields: ['phone', 'birthDate', 'interpreter', 'note'], requiredFields: [] }
const list = { ...shape, max: 2 }
const flaws = (reading: Reading) =>
  reading.state === 'flawed' ? reading.flaws.map(({ code, at }) => [...at, code].join(' ')) : reading.state

describe('a person', () => {
  it('is a name and what is asked of them, and nothing else', () => {
    const raw = { name: ' Johan ', phone: '0470 12 34 56', interpreter: 'no', email: 'johan@example.org', age: 8 }
    expect(readPerson(raw, shape)).toEqual({
      state: 'given',
      value: { name: 'Johan', phone: '0470 12 34 56', interpreter: false },
    })
  })

  it.each([undefined, null, '', {}, { name: ' ' }, { email: 'johan@example.org' }])('is nobody in %j', raw => {
    expect(readPerson(raw, shape)).toEqual({ state: 'absent' })
  })

  it.each(['Johan', 8, true, [{ name: 'Johan' }]])('is not read from %j', raw => {
    expect(flaws(readPerson(raw, shape))).toEqual(['wrong-type'])
  })

  it('that has only a phone number still needs a name', () => {
    expect(flaws(readPerson({ phone: '0470 12 34 56' }, shape))).toEqual(['name person-name-missing'])
  })

  it('is faulted once for each field, in the order in which they are asked', () => {
    const raw = { note: 3, interpreter: 'perhaps', birthDate: '2026-04-22', phone: 'x', name: 8 }
    expect(flaws(readPerson(raw, shape, '2026-04-21'))).toEqual([
      'name wrong-type',
      'phone not-a-phone',
      'birthDate date-not-past',
      'interpreter not-a-choice',
      'note wrong-type',
    ])
  })

  it('may be born today, and later too as long as nobody knows what day it is', () => {
    const born = (birthDate: string, today?: string) => readPerson({ name: 'Mira', birthDate }, shape, today).state
    expect(born('2026-04-21', '2026-04-21')).toBe('given')
    expect(born('2026-04-22')).toBe('given')
  })

  it.each([
    ['name', 200],
    ['relation', 200],
    ['language', 200],
    ['organisation', 200],
    ['address', 300],
    ['note', 1000],
  ] as const)('has a %s of at most %i letters', (field, most) => {
    const all: PersonShape = { fields: ['relation', 'language', 'organisation', 'address', 'note'], requiredFields: [] }
    const read = (length: number) => flaws(readPerson({ name: 'Johan', [field]: 'n'.repeat(length) }, all))
    expect(read(most)).toBe('given')
    expect(read(most + 1)).toEqual([`${field} too-long`])
  })

  it('has lines in a note alone', () => {
    const all: PersonShape = { fields: ['address', 'note', 'email'], requiredFields: [] }
    const read = readPerson({ name: 'A\nB', address: 'C\nD', note: 'E\nF', email: 'g@h.be' }, all)
    expect(read).toMatchObject({ value: { name: 'A B', address: 'C D', note: 'E\nF', email: 'g@h.be' } })
    expect(flaws(readPerson({ name: 'A', email: 'g' }, all))).toEqual(['email not-an-email'])
  })
})

describe('what a person can not do without', () => {
  const needs: PersonShape = { fields: ['phone', 'interpreter'], requiredFields: ['phone', 'interpreter', 'email'] }
  const missing = (...given: Parameters<typeof missingParts>) =>
    missingParts(...given).map(({ code, at }) => [...at, code].join(' '))

  it('is a name, and what is both asked and required', () => {
    expect(missing({}, needs)).toEqual(['name person-name-missing', 'phone required', 'interpreter required'])
    expect(missing({ name: 'Johan', interpreter: false }, needs)).toEqual(['phone required'])
    expect(missing({ name: 'Johan', interpreter: false, phone: '112112' }, needs)).toEqual([])
  })

  it('is not asked for again where something else is wrong with it', () => {
    const known = [
      { code: 'not-a-phone', at: ['phone'] },
      { code: 'wrong-type', at: ['name'] },
    ] as const
    expect(missing({}, needs, known)).toEqual(['interpreter required'])
    expect(flaws(readPerson({ name: 'Johan', phone: 'x' }, needs))).toEqual([
      'phone not-a-phone',
      'interpreter required',
    ])
  })
})

describe('a list of people', () => {
  it('leaves out the cards that nobody filled in', () => {
    const raw = [{}, { name: 'Johan' }, '', { name: ' ' }, { name: 'Mira' }]
    expect(readPersonList(raw, list)).toEqual({ state: 'given', value: [{ name: 'Johan' }, { name: 'Mira' }] })
  })

  it.each([undefined, null, '', [], [{}], [null]])('is empty in %j', raw => {
    expect(readPersonList(raw, list)).toEqual({ state: 'absent' })
  })

  it.each(['Johan', { name: 'Johan' }, 3])('is not read from %j', raw => {
    expect(flaws(readPersonList(raw, list))).toEqual(['wrong-type'])
  })

  it('numbers its faults as the cards were typed', () => {
    expect(flaws(readPersonList([{}, { name: 'Johan', phone: 'x' }, 'Mira'], list))).toEqual([
      '1 phone not-a-phone',
      '2 wrong-type',
    ])
    expect(flaws(readPersonList([{ name: 'M', birthDate: '2026-04-22' }], list, '2026-04-21'))).toEqual([
      '0 birthDate date-not-past',
    ])
  })

  it('holds so many people and no more', () => {
    const people = (count: number) => Array.from({ length: count }, () => ({ name: 'Johan' }))
    expect(flaws(readPersonList(people(2), list))).toBe('given')
    const tooMany = { state: 'flawed', flaws: [{ code: 'too-many', at: [], limit: 2 }] }
    expect(readPersonList(people(3), list)).toEqual(tooMany)
    const blank = Array.from({ length: 999 }, () => ({}))
    expect(flaws(readPersonList([...blank, { name: 'Johan' }], list))).toBe('given')
    expect(readPersonList([{}, ...blank, {}], list)).toEqual(tooMany)
  })
})
